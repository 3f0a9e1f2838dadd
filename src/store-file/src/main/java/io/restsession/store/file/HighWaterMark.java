package io.restsession.store.file;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * The newest version of the file that was acknowledged, kept outside of the file: one that was cut off may look like a whole one
 * of yesterday, in which sessions live that were ended since. It is written after the version itself is safe, and not forced to
 * the disk: it may lag behind, and never runs ahead. Not thread-safe.
 */
final class HighWaterMark {

    private static final int LENGTH = 8 + 8 + 8;

    /** Keeps nothing. */
    static final HighWaterMark NONE = new HighWaterMark(null, 0);

    private final RandomAccessFile file;
    private final long at;
    private final ByteBuffer buffer = ByteBuffer.allocate(LENGTH);

    HighWaterMark(RandomAccessFile file, long at) {
        this.file = file;
        this.at = at;
    }

    void put(long identity, long version) throws IOException {
        if (file == null) {
            return;
        }
        buffer.clear();
        buffer.putLong(identity).putLong(version).putLong(checksum());
        file.seek(at);
        file.write(buffer.array());
    }

    /** The version acknowledged last of the file with this identity; 0: none is known. */
    long version(long identity) throws IOException {
        return read() && buffer.getLong(0) == identity ? buffer.getLong(8) : 0;
    }

    /** Whether anything was ever acknowledged. */
    boolean isSet() throws IOException {
        return read() && buffer.getLong(8) > 0;
    }

    private boolean read() throws IOException {
        if (file == null || file.length() < at + LENGTH) {
            return false;
        }
        file.seek(at);
        file.readFully(buffer.array());
        return buffer.getLong(16) == checksum();
    }

    private long checksum() {
        CRC32 crc = new CRC32();
        crc.update(buffer.array(), 0, 16);
        return crc.getValue() + 1;
    }
}
