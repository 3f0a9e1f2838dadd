package io.restsession.store.jdbc;

import java.nio.ByteBuffer;
import java.security.SecureRandom;

/**
 * What the values of a session hang on, whatever id the session has: made here and not by the database, so that a create that
 * is repeated after a lost answer knows its own record. They begin with the time, so that new rows stand together. Thread-safe.
 */
final class RecordKeys {

    static final int LENGTH = 16;

    private static final int TIME = 6;

    private final SecureRandom random = new SecureRandom();

    byte[] next(long now) {
        byte[] tail = new byte[LENGTH - TIME];
        random.nextBytes(tail);
        return ByteBuffer.allocate(LENGTH).putShort((short) (now >> 32)).putInt((int) now).put(tail).array();
    }
}
