package io.restsession.core.store;

import java.util.Map;

/** A session as it is stored. Immutable; the arrays in {@link #values()} are shared and must not be changed. */
public final class SessionRecord {

    /** The expiry of a session that does not expire. */
    public static final long NEVER = Long.MAX_VALUE;

    private final String id;
    private final long issuedAt;
    private final long expiresAt;
    private final long maxAge;
    private final Map<String, byte[]> values;

    /**
     * @param id        the id it is stored under
     * @param issuedAt  first issue, epoch milliseconds
     * @param expiresAt expiry, epoch milliseconds, or {@link #NEVER}
     * @param maxAge    lifetime after a refresh in milliseconds; 0: does not expire
     * @param values    the encoded values by key; taken over, not copied
     */
    public SessionRecord(String id, long issuedAt, long expiresAt, long maxAge, Map<String, byte[]> values) {
        this.id = id;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
        this.maxAge = maxAge;
        this.values = values;
    }

    public String id() {
        return id;
    }

    public long issuedAt() {
        return issuedAt;
    }

    public long expiresAt() {
        return expiresAt;
    }

    public long maxAge() {
        return maxAge;
    }

    public Map<String, byte[]> values() {
        return values;
    }
}
