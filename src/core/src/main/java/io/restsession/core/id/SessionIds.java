package io.restsession.core.id;

import io.restsession.core.store.SessionStore;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes session ids: 144 random bits in 24 URL-safe characters. Thread-safe. */
public final class SessionIds {

    private static final int BYTES = 18;

    private static final int KEPT = SessionStore.ID_PREFIX_LENGTH;

    /** Found on first use: starting the JVM's randomness costs time that a start without sessions need not pay. */
    private static final class Randomness {
        static final SecureRandom SOURCE = new SecureRandom();
    }

    public String next() {
        byte[] random = new byte[BYTES];
        Randomness.SOURCE.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /**
     * A new id for a session that has one: 132 random bits, behind the characters that stay with a session for its life.
     *
     * @see io.restsession.core.store.SessionStore#ID_PREFIX_LENGTH
     */
    public String nextAfter(String id) {
        return id.substring(0, KEPT) + next().substring(KEPT);
    }

    /** Whether this could be an id of ours: URL-safe characters only, not short enough to guess, not long. */
    static boolean isWellFormed(String id) {
        int length = id.length();
        if (length < 16 || length > 64) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = id.charAt(i);
            boolean urlSafe = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_';
            if (!urlSafe) {
                return false;
            }
        }
        return true;
    }
}
