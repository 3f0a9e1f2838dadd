package io.restsession.store.file;

import java.util.Arrays;

/** Reads what a {@link ByteSink} holds. Throws IndexOutOfBoundsException where there is no more. Not thread-safe. */
final class ByteSource {

    private final byte[] bytes;
    private int at;

    ByteSource(byte[] bytes) {
        this.bytes = bytes;
    }

    byte next() {
        return bytes[at++];
    }

    byte[] next(int length) {
        if (length > bytes.length - at) {
            throw new IndexOutOfBoundsException();
        }
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    int nextInt() {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            value = value << 8 | next() & 255;
        }
        return value;
    }

    long nextLong() {
        return (long) nextInt() << 32 | nextInt() & 0xFFFFFFFFL;
    }

    /** A number of things of at least a byte each: never more than there are bytes left. */
    int nextSize() {
        int size = nextNumber();
        if (size < 0 || size > bytes.length - at) {
            throw new IndexOutOfBoundsException();
        }
        return size;
    }

    String nextText() {
        char[] text = new char[nextSize()];
        for (int i = 0; i < text.length; i++) {
            text[i] = (char) nextNumber();
        }
        return new String(text);
    }

    private int nextNumber() {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte b = next();
            value |= (b & 127) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new IndexOutOfBoundsException();
    }
}
