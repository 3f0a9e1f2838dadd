package io.restsession.store.file;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file of MVStore, with two promises that a file channel of the JDK does not give. The last block of what is written reaches the
 * disk after all before it: a chunk ends with the footer that makes it valid, so that not even a power failure leaves a valid one
 * whose middle is missing. And a thread that is interrupted while it reads does not close the file for all. Thread-safe.
 */
final class OrderedFile extends FileBaseDefault {

    private static final int BLOCK = 4096;

    /** The two blocks of the file's header may reach the disk in any order: each is valid by itself. */
    private static final long HEADER_LENGTH = 2 * BLOCK;

    private final File file;
    private final RandomAccessFile writing;

    /** Apart, so that nobody who reads waits for one who writes. */
    private final RandomAccessFile reading;

    OrderedFile(File file, String mode) throws IOException {
        if (!mode.equals("r")) {
            PrivateFiles.create(file);
        }
        this.file = file;
        writing = new RandomAccessFile(file, mode);
        reading = new RandomAccessFile(file, "r");
    }

    @Override
    public long size() throws IOException {
        return writing.length();
    }

    @Override
    public int read(ByteBuffer to, long position) throws IOException {
        synchronized (reading) {
            reading.seek(position);
            int read = reading.read(to.array(), to.arrayOffset() + to.position(), to.remaining());
            if (read > 0) {
                to.position(to.position() + read);
            }
            return read;
        }
    }

    @Override
    public int write(ByteBuffer from, long position) throws IOException {
        int length = from.remaining();
        int body = length - BLOCK;
        if (position >= HEADER_LENGTH && body > 0) {
            put(from, position, body);
            force(false);
            put(from, position + body, BLOCK);
        } else {
            put(from, position, length);
        }
        return length;
    }

    private void put(ByteBuffer from, long position, int length) throws IOException {
        synchronized (writing) {
            writing.seek(position);
            writing.write(from.array(), from.arrayOffset() + from.position(), length);
        }
        from.position(from.position() + length);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
        if (size < writing.length()) {
            writing.setLength(size);
        }
    }

    @Override
    public void force(boolean withMetadata) throws IOException {
        writing.getFD().sync();
    }

    /** Not asked for in vain: the {@link Owner} has it all. */
    @Override
    public FileLock tryLock(long position, long size, boolean isShared) {
        return new FileLock((FileChannel) this, position, size, isShared) {
            @Override
            public boolean isValid() {
                return true;
            }

            @Override
            public void release() {
                // With the owner.
            }
        };
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try {
            writing.close();
        } finally {
            reading.close();
        }
    }

    @Override
    public String toString() {
        return file.getPath();
    }
}
