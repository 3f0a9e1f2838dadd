package io.restsession.store.file;

import java.io.File;
import java.io.IOException;

/** Makes files and folders that nobody but this process's user may look into, where the file system knows users. */
final class PrivateFiles {

    private PrivateFiles() {
    }

    /** Makes the file, empty, if it is not there; one that is there stays as it is. */
    static void create(File file) throws IOException {
        if (file.createNewFile()) {
            file.setReadable(false, false);
            file.setWritable(false, false);
            file.setExecutable(false, false);
            file.setReadable(true, true);
            file.setWritable(true, true);
        }
    }

    /** Makes the folder, and those above it, if they are not there. */
    static boolean createFolder(File folder) {
        if (folder.isDirectory()) {
            return true;
        }
        File above = folder.getParentFile();
        if (above != null && !createFolder(above) || !folder.mkdir()) {
            return folder.isDirectory();
        }
        folder.setReadable(false, false);
        folder.setWritable(false, false);
        folder.setExecutable(false, false);
        folder.setReadable(true, true);
        folder.setWritable(true, true);
        folder.setExecutable(true, true);
        return true;
    }
}
