package io.restsession.core.seal;

import io.restsession.core.crypto.AesGcm;
import java.util.Arrays;

/**
 * Seals values under one secret and one id of a session. A sealed value is a byte that no encoded value begins with, four
 * bytes that tell the key, and what {@link AesGcm} makes of the value beside its name. Immutable.
 */
final class ValueKey {

    /** Kept in stores, so that its meaning may never change. */
    private static final byte FORMAT = 1;

    private static final int HEADER_BYTES = 5;

    private final AesGcm cipher;
    private final byte[] header;

    /** @param derived bytes that nobody can know without the secret; the key, and behind it what tells it from others */
    ValueKey(byte[] derived) {
        cipher = new AesGcm(Arrays.copyOf(derived, AesGcm.KEY_BYTES));
        header = new byte[HEADER_BYTES];
        header[0] = FORMAT;
        System.arraycopy(derived, AesGcm.KEY_BYTES, header, 1, HEADER_BYTES - 1);
    }

    /** Whether it looks like a sealed value. */
    static boolean isSealed(byte[] value) {
        return value.length > 0 && value[0] == FORMAT;
    }

    /** Whether a sealed value claims to be sealed with this key. */
    boolean isNamedBy(byte[] sealed) {
        for (int i = 0; i < HEADER_BYTES; i++) {
            if (sealed.length <= i || sealed[i] != header[i]) {
                return false;
            }
        }
        return true;
    }

    byte[] seal(String name, byte[] plain) {
        return cipher.encrypt(header, Text.bytes(name), plain);
    }

    /** Null: not sealed with this key by this name. */
    byte[] open(String name, byte[] sealed) {
        return isNamedBy(sealed) ? cipher.decrypt(sealed, HEADER_BYTES, Text.bytes(name)) : null;
    }
}
