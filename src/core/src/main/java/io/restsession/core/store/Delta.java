package io.restsession.core.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What a request did to a session: only what it changed. Immutable once built; no key is both set and removed. */
public final class Delta {

    /** What the delta asks of the record. */
    public enum Kind {
        CREATE,
        UPDATE,
        DELETE
    }

    /** How a given expiry is meant. */
    public enum Expiry {
        /** The stored expiry stays. */
        KEEP,
        /** The given expiry replaces the stored one: somebody asked for it. */
        SET,
        /** The later of the given and the stored one holds: a renewal never shortens a life. */
        EXTEND
    }

    private final Kind kind;
    private final String id;
    private final String newId;
    private final long issuedAt;
    private final Expiry expiry;
    private final long expiresAt;
    private final long maxAge;
    private final Map<String, byte[]> set;
    private final Set<String> removed;
    private final boolean replacing;

    private Delta(Builder from) {
        kind = from.kind;
        id = from.id;
        newId = from.newId;
        issuedAt = from.issuedAt;
        expiry = from.expiry;
        expiresAt = from.expiresAt;
        maxAge = from.maxAge;
        set = from.set == null ? Collections.<String, byte[]>emptyMap()
            : from.set instanceof LinkedHashMap ? Collections.unmodifiableMap(from.set) : from.set;
        removed = from.removed == null ? Collections.<String>emptySet() : Collections.unmodifiableSet(from.removed);
        replacing = from.replacing;
    }

    /** A new record. Its expiry and lifetime must be given. */
    public static Builder create(String id, long issuedAt) {
        Builder builder = new Builder(Kind.CREATE, id);
        builder.issuedAt = issuedAt;
        return builder;
    }

    /** A change of the record loaded under this id. */
    public static Builder update(String id) {
        return new Builder(Kind.UPDATE, id);
    }

    /** The end of the record loaded under this id. */
    public static Delta delete(String id) {
        return new Builder(Kind.DELETE, id).build();
    }

    public Kind kind() {
        return kind;
    }

    /** The id the record was loaded under, or is created under. */
    public String id() {
        return id;
    }

    /** The id the record gets; null where it keeps its own. Updates only. */
    public String newId() {
        return newId;
    }

    /** First issue, epoch milliseconds. Creates only. */
    public long issuedAt() {
        return issuedAt;
    }

    public Expiry expiry() {
        return expiry;
    }

    /** Epoch milliseconds or {@link SessionRecord#NEVER}; without meaning under {@link Expiry#KEEP}. */
    public long expiresAt() {
        return expiresAt;
    }

    /** The lifetime after a refresh in milliseconds, 0: does not expire; -1: as stored. */
    public long maxAge() {
        return maxAge;
    }

    /** Encoded values by key. The arrays must not be changed. */
    public Map<String, byte[]> set() {
        return set;
    }

    public Set<String> removed() {
        return removed;
    }

    /**
     * Whether all that is set replaces what the record had when it was loaded. That may have changed since: it is only to say what a store
     * had best try first.
     */
    public boolean isReplacing() {
        return replacing;
    }

    /** Whether an update would change nothing. */
    public boolean isEmpty() {
        return kind == Kind.UPDATE && newId == null && expiry == Expiry.KEEP && maxAge < 0 && set.isEmpty() && removed.isEmpty();
    }

    /** Collects a delta. Not thread-safe. */
    public static final class Builder {

        private final Kind kind;
        private final String id;
        private String newId;
        private long issuedAt;
        private Expiry expiry = Expiry.KEEP;
        private long expiresAt;
        private long maxAge = -1;
        private Map<String, byte[]> set;
        private Set<String> removed;
        private boolean replacing;

        private Builder(Kind kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        public Builder newId(String newId) {
            this.newId = newId;
            return this;
        }

        public Builder expiry(Expiry expiry, long expiresAt) {
            this.expiry = expiry;
            this.expiresAt = expiresAt;
            return this;
        }

        public Builder maxAge(long maxAge) {
            this.maxAge = maxAge;
            return this;
        }

        public Builder set(String key, byte[] value) {
            if (set == null) {
                // Nearly always the only one.
                set = Collections.singletonMap(key, value);
                return this;
            }
            several().put(key, value);
            return this;
        }

        private Map<String, byte[]> several() {
            if (!(set instanceof LinkedHashMap)) {
                set = new LinkedHashMap<>(set);
            }
            return set;
        }

        public Builder remove(String key) {
            if (removed == null) {
                removed = new LinkedHashSet<>(4);
            }
            removed.add(key);
            if (set != null && set.containsKey(key)) {
                // It was removed while its last value was encoded.
                several().remove(key);
            }
            return this;
        }

        /** As {@link Delta#isReplacing()} has it. */
        public Builder replacing(boolean replacing) {
            this.replacing = replacing;
            return this;
        }

        public Delta build() {
            return new Delta(this);
        }
    }
}
