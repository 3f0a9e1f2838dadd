package io.restsession.store.jdbc;

import java.nio.ByteBuffer;

/** The name of a value as it is stored: short ones as they are, long ones as a digest and the name beside it. Immutable. */
final class ValueName {

    /** Within what every database takes in a key. */
    static final int LONGEST_KEY = 200;

    /** Begins no stored text, so that no name is taken for the digest of another. */
    private static final byte DIGEST = (byte) 0xFF;
    private static final byte[] NONE = {};

    private final byte[] key;
    private final byte[] whole;

    ValueName(String name) {
        byte[] bytes = StoredText.bytes(name);
        boolean isShort = bytes.length <= LONGEST_KEY;
        key = isShort ? bytes : ByteBuffer.allocate(1 + Digest.LENGTH).put(DIGEST).put(Digest.of(bytes)).array();
        whole = isShort ? NONE : bytes;
    }

    byte[] key() {
        return key;
    }

    /** The whole name where the key is not it; else empty. */
    byte[] whole() {
        return whole;
    }

    /** @return the name; null if no name is stored like this */
    static String text(byte[] key, byte[] whole) {
        if (key == null || whole == null) {
            return null;
        }
        return StoredText.text(whole.length == 0 ? key : whole);
    }
}
