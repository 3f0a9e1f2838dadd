package io.restsession.store.jdbc;

import java.util.Arrays;

/** A session space as it is stored: its name, and a short key that stands for it in the index. Immutable. */
final class SpaceKey {

    /** So much of the digest tells apart what nobody chooses to be alike. */
    static final int LENGTH = 16;

    private final byte[] digest;
    private final byte[] name;

    SpaceKey(String space) {
        name = StoredText.bytes(space);
        digest = Digest.of(name);
    }

    byte[] key() {
        return Arrays.copyOf(digest, LENGTH);
    }

    byte[] name() {
        return name;
    }

    /**
     * The key that a session's row is found by. A space and an id never run into one another: the space's digest has one length.
     */
    byte[] sessionKey(String id) {
        return Digest.of(digest, StoredText.bytes(id));
    }
}
