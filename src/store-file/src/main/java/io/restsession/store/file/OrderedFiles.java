package io.restsession.store.file;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Has MVStore open its file as an {@link OrderedFile}. Public, with a public constructor, as MVStore makes it by reflection. */
public final class OrderedFiles extends FilePathWrapper {

    private static final String SCHEME = "rest-session";

    static {
        FilePath.register(new OrderedFiles());
    }

    /** The file's name for MVStore. */
    static String name(File file) {
        return SCHEME + ":" + file.getPath();
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new OrderedFile(new File(unwrap().toString()), mode);
    }
}
