package io.restsession.store.file;

import java.util.Arrays;

/** Bytes that are put one behind another. Not thread-safe. */
final class ByteSink {

    private byte[] bytes = new byte[512];
    private int length;

    void put(byte b) {
        room(1);
        bytes[length++] = b;
    }

    void put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    void putInt(int value) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            put((byte) (value >>> shift));
        }
    }

    void putLong(long value) {
        putInt((int) (value >>> 32));
        putInt((int) value);
    }

    /** Seven bits a byte, the lowest first; all but the last byte are negative. */
    void putSize(int size) {
        int rest = size;
        while (rest > 127) {
            put((byte) (rest | 128));
            rest >>>= 7;
        }
        put((byte) rest);
    }

    void putText(String text) {
        putSize(text.length());
        for (int i = 0; i < text.length(); i++) {
            putSize(text.charAt(i));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void room(int more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, Math.addExact(length, more)));
        }
    }
}
