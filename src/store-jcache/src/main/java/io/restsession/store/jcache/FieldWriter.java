package io.restsession.store.jcache;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes fields into a string with a character for each byte: of all types, strings alone are stored, and compared by content, by
 * every engine. A string begins with what it is, and a stamp that no other string has. {@link FieldReader} reads it.
 */
final class FieldWriter {

    private byte[] bytes;
    private int length;

    FieldWriter(String kind, int expectedLength) {
        bytes = new byte[expectedLength + 64];
        for (int i = 0; i < kind.length(); i++) {
            write(kind.charAt(i));
        }
        long stamp = ThreadLocalRandom.current().nextLong();
        for (int shift = 56; shift >= 0; shift -= 8) {
            write((int) (stamp >>> shift));
        }
    }

    FieldWriter number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            write((int) (rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        write((int) rest);
        return this;
    }

    /** Each char for itself, so that whatever is in a string comes back. */
    FieldWriter text(String text) {
        number(text.length());
        for (int i = 0; i < text.length(); i++) {
            number(text.charAt(i));
        }
        return this;
    }

    FieldWriter bytes(byte[] value) {
        number(value.length);
        reserve(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
        return this;
    }

    String written() {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    }

    private void write(int value) {
        reserve(1);
        bytes[length++] = (byte) value;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
