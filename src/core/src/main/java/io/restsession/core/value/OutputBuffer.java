package io.restsession.core.value;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes written so far. Reused, and without the locks of the JDK's. Not thread-safe. */
final class OutputBuffer extends OutputStream {

    private static final int MOST = Integer.MAX_VALUE - 8;

    private byte[] bytes = new byte[1024];
    private int length;
    private long most;

    /** @param most how many bytes may be written */
    void reset(long most) {
        length = 0;
        this.most = Math.min(most, MOST - 1) + 1;
    }

    int capacity() {
        return bytes.length;
    }

    @Override
    public void write(int value) throws IOException {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    @Override
    public void write(byte[] from, int offset, int count) throws IOException {
        reserve(count);
        System.arraycopy(from, offset, bytes, length, count);
        length += count;
    }

    private void reserve(int count) throws IOException {
        if (count > most - length) {
            throw new TooLarge();
        }
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(MOST, Math.max(2L * bytes.length, (long) length + count)));
        }
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    /** More was written than may be. */
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
