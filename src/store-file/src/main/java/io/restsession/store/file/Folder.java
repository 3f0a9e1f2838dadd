package io.restsession.store.file;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/** Names of files, as the disk knows them. Apart from what is used at the agent's start, when NIO must not be woken yet. */
final class Folder {

    private Folder() {
    }

    /** Has the disk know which files there are in a folder, where the platform lets one ask for that. */
    static void sync(File folder) {
        try (FileChannel channel = FileChannel.open(folder.toPath(), StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folders, and needs no such call.
        }
    }

    /** Gives a file another name in its folder, which nothing has. */
    static void rename(File file, File to) throws IOException {
        if (to.exists() || !file.renameTo(to)) {
            throw new IOException(file + " can't be renamed to " + to);
        }
        sync(file.getParentFile());
    }
}
