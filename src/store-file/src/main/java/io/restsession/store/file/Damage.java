package io.restsession.store.file;

import io.restsession.core.store.StoreException;
import java.io.EOFException;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Tells a file that is damaged from a disk that is in trouble. */
final class Damage {

    private Damage() {
    }

    /** @param e what MVStore threw when it was to open the file: a tree of nonsense leads to nearly anything */
    static boolean isShownBy(Throwable e) {
        boolean isNonsense = e instanceof RuntimeException && !(e instanceof MVStoreException) && !(e instanceof StoreException);
        return isNonsense || e instanceof StackOverflowError || e instanceof AssertionError || isMetBy(e);
    }

    /** @param e what MVStore threw when it worked with the open file */
    static boolean isMetBy(Throwable e) {
        if (!(e instanceof MVStoreException)) {
            return e instanceof DamagedFileException;
        }
        switch (((MVStoreException) e).getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT:
            case DataUtils.ERROR_CHUNK_NOT_FOUND:
            case DataUtils.ERROR_BLOCK_NOT_FOUND:
            case DataUtils.ERROR_SERIALIZATION:
                return true;
            case DataUtils.ERROR_INTERNAL:
                return isMetBy(e.getCause());
            default:
                return e.getCause() instanceof EOFException;
        }
    }

    /** What is wrong, without the numbers that MVStore puts behind it. */
    static String inWords(Throwable e) {
        return String.valueOf(e.getMessage()).replaceAll(" \\[[0-9./-]+]$", "");
    }
}
