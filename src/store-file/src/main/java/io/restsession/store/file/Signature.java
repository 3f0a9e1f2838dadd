package io.restsession.store.file;

import io.restsession.core.config.ConfigurationException;
import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/** How a file of ours is told from one that was named by mistake, and must not be touched. */
final class Signature {

    private static final int BLOCK = 4096;

    /** As many blocks as are looked at; a damaged file shows itself long before. */
    private static final int BLOCKS = 4096;

    private static final byte[] HEADER = "H:".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] CHUNK = "chunk:".getBytes(StandardCharsets.ISO_8859_1);

    private Signature() {
    }

    /** @throws ConfigurationException if there is something at this place that is no file of sessions, however damaged */
    static void require(File file) {
        if (!file.exists()) {
            return;
        }
        if (!file.isFile()) {
            throw new ConfigurationException("rest.session.store: " + file + " is no file. Name another.");
        }
        if (!file.canRead() || !file.canWrite()) {
            throw new ConfigurationException("rest.session.store: " + file + " may not be read and written by this process's user. "
                + "Give it the file, or name another.");
        }
        try (RandomAccessFile in = new RandomAccessFile(file, "r")) {
            if (!isOurs(in)) {
                throw new ConfigurationException("rest.session.store: " + file + " holds something else than sessions, and was left "
                    + "as it is. Name a file that does not exist yet, or move that one away.");
            }
        } catch (IOException e) {
            throw new ConfigurationException("rest.session.store: " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static boolean isOurs(RandomAccessFile in) throws IOException {
        long size = in.length();
        byte[] block = new byte[BLOCK];
        boolean isBlank = true;
        for (int i = 0; i < BLOCKS && (long) i * BLOCK < size; i++) {
            in.seek((long) i * BLOCK);
            int length = (int) Math.min(BLOCK, size - (long) i * BLOCK);
            in.readFully(block, 0, length);
            if (beginsWith(block, HEADER) || beginsWith(block, CHUNK)) {
                return true;
            }
            isBlank &= isBlank(block, length);
        }
        // A crash of the machine may leave nothing but zeros.
        return isBlank;
    }

    private static boolean beginsWith(byte[] block, byte[] with) {
        for (int i = 0; i < with.length; i++) {
            if (block[i] != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte[] block, int length) {
        for (int i = 0; i < length; i++) {
            if (block[i] != 0) {
                return false;
            }
        }
        return true;
    }
}
