package io.restsession.core.session;

import io.restsession.Session;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A session while a request works with it. Thread-safe: its times and id under its own monitor, its data under that of the data. */
final class LiveSession implements Session {

    private final ApplicationSession application;
    private final long issuedAt;
    private final long maxAge;

    private volatile SessionData data;
    private String id;

    /** What is written is sealed with, under that id. */
    private SessionSeal seal;

    /** The id the store knows it by; null: not stored yet. */
    private String storedId;

    /** Expiry as it is, and as the store has it; epoch milliseconds. */
    private long expiresAt;
    private long storedExpiresAt;

    /** Whether the expiry was asked for, and not the outcome of a renewal. */
    private boolean expirySet;

    /** Rolling refreshes once a request, however often that is committed. */
    private boolean rolled;

    /** Somebody has read the id of a session not stored yet, and may have given it away: it must stay valid. */
    private boolean idGivenAway;

    /** Ended by another request; nothing of it is written any more. */
    private boolean ended;

    private LiveSession(ApplicationSession application, SessionSeal seal, String id, long issuedAt, long maxAge, long expiresAt,
        Map<String, byte[]> values) {
        this.application = application;
        this.seal = seal;
        this.id = id;
        this.issuedAt = issuedAt;
        this.maxAge = maxAge;
        this.expiresAt = expiresAt;
        storedExpiresAt = expiresAt;
        data = new SessionData(application.layer().form(seal), values);
    }

    static LiveSession begun(ApplicationSession application, String space, String id, long now) {
        long maxAge = application.layer().settings().maxAgeMillis();
        SessionSeal seal = application.layer().seals().begun(space, id);
        return new LiveSession(application, seal, id, now, maxAge, after(now, maxAge), Collections.<String, byte[]>emptyMap());
    }

    static LiveSession loaded(ApplicationSession application, String space, SessionRecord record) {
        SessionSeal seal = application.layer().seals().loaded(space, record);
        LiveSession session = new LiveSession(application, seal, record.id(), record.issuedAt(), record.maxAge(),
            record.expiresAt(), record.values());
        session.storedId = record.id();
        return session;
    }

    @Override
    public synchronized String getId() {
        idGivenAway = true;
        return id;
    }

    @Override
    public Duration getMaxAge() {
        return maxAge == 0 ? null : Duration.ofMillis(maxAge);
    }

    @Override
    public String getSignature() {
        return application.signature(getId());
    }

    @Override
    public Instant getIssuedAt() {
        return Instant.ofEpochMilli(issuedAt);
    }

    @Override
    public synchronized Instant getExpiresAt() {
        return expiresAt == SessionRecord.NEVER ? null : Instant.ofEpochMilli(expiresAt);
    }

    @Override
    public synchronized void setExpiresAt(Instant expiresAt) {
        live();
        this.expiresAt = expiresAt == null ? SessionRecord.NEVER : millis(expiresAt);
        expirySet = true;
    }

    @Override
    public synchronized Action getAction() {
        if (isDestroyed()) {
            return Action.DESTROY;
        }
        if (storedId == null) {
            return isWorthStoring() ? Action.CREATE : null;
        }
        return !ended && isChanged() ? Action.MODIFY : null;
    }

    @Override
    public Map<String, Object> getData() {
        return data;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> V getValue(String key) {
        SessionData from = data;
        return from == null ? null : (V) from.get(key);
    }

    @Override
    public <V> V getValue(String key, Class<V> type) {
        SessionData from = data;
        return from == null ? null : from.get(key, type);
    }

    @Override
    public void setValue(String key, Object value) {
        live().set(key, value);
    }

    @Override
    public void removeValue(String key) {
        live().remove(key);
    }

    @Override
    public synchronized boolean isChanged() {
        SessionData of = data;
        return of != null && (isTimeChanged() || of.changes(Delta.update(id)));
    }

    @Override
    public synchronized boolean isTimeChanged() {
        return expiresAt != storedExpiresAt;
    }

    @Override
    public synchronized boolean isAlmostExpired() {
        return maxAge > 0 && expiresAt < now() + maxAge / 2;
    }

    @Override
    public synchronized boolean isExpired() {
        return expiresAt <= now();
    }

    @Override
    public boolean isEmpty() {
        SessionData of = data;
        return of == null || of.isEmpty();
    }

    @Override
    public synchronized void refresh() {
        live();
        expiresAt = after(now(), maxAge);
        // A renewal never shortens a life; this is asked for, and may.
        expirySet |= expiresAt < storedExpiresAt;
    }

    @Override
    public void destroy() {
        application.takeTurn();
        try {
            if (data == null) {
                return;
            }
            // The store first: a logout that failed is none, and can be tried again.
            application.destroy(storedId());
            synchronized (this) {
                data = null;
            }
        } finally {
            application.leaveTurn();
        }
    }

    @Override
    public void regenerateId() {
        application.takeTurn();
        try {
            live();
            String changed = application.changeId(storedId(), this);
            synchronized (this) {
                seal = changed.equals(id) ? seal : seal.under(changed);
                id = changed;
                if (storedId != null) {
                    storedId = changed;
                }
            }
        } finally {
            application.leaveTurn();
        }
    }

    @Override
    public String toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        synchronized (this) {
            json.put("id", getId());
            json.put("signature", getSignature());
            json.put("expiresAt", expiresAt == SessionRecord.NEVER ? null : (Object) expiresAt);
            json.put("maxAge", maxAge == 0 ? null : (Object) maxAge);
            json.put("issuedAt", issuedAt);
            json.put("data", data);
        }
        return application.layer().codec().json(json);
    }

    /** Never the id: a session that ends up in a log must not be usable from there. */
    @Override
    public String toString() {
        return "Session issued " + getIssuedAt();
    }

    boolean isDestroyed() {
        return data == null;
    }

    /** What a client may be told of it, as of one moment. */
    synchronized Standing standing() {
        boolean autoCommit = application.layer().settings().autoCommit();
        boolean ending = isDestroyed() || autoCommit && expirySet && isExpired();
        boolean found = !ended && (storedId != null || autoCommit && isWorthStoring());
        return new Standing(id, isDestroyed(), ending, found);
    }

    /** Another request ended it. */
    synchronized void ended() {
        ended = true;
    }

    private synchronized String storedId() {
        return storedId;
    }

    synchronized SessionSeal seal() {
        return seal;
    }

    /** What has to be written now, null if nothing. */
    synchronized Delta changes(boolean asked) {
        SessionData of = data;
        if (of == null || ended) {
            return null;
        }
        if (storedId == null) {
            return asked && !isExpired() || isWorthStoring() ? creation(of) : null;
        }
        renew();
        if (expirySet && isExpired()) {
            return Delta.delete(storedId);
        }
        Delta.Builder delta = Delta.update(storedId);
        boolean changed = of.changes(delta);
        if (isTimeChanged()) {
            delta.expiry(expirySet ? Delta.Expiry.SET : Delta.Expiry.EXTEND, expiresAt);
            changed = true;
        }
        return changed ? delta.build() : null;
    }

    /** A delta of {@link #changes} was applied: later changes are measured against it. */
    synchronized void committed(Delta delta) {
        if (delta.kind() == Delta.Kind.DELETE) {
            data = null;
            return;
        }
        if (delta.kind() == Delta.Kind.CREATE) {
            storedId = delta.id();
            // A session is born fresh.
            rolled = true;
        }
        if (delta.expiry() != Delta.Expiry.KEEP) {
            storedExpiresAt = delta.expiresAt();
        }
        SessionData of = data;
        if (of != null) {
            of.committed(delta);
        }
    }

    private Delta creation(SessionData of) {
        Delta.Builder delta = Delta.create(id, issuedAt).maxAge(maxAge).expiry(Delta.Expiry.SET, expiresAt);
        of.changes(delta);
        return delta.build();
    }

    private boolean isWorthStoring() {
        return !isExpired() && (idGivenAway || isTimeChanged() || !isEmpty());
    }

    private void renew() {
        boolean rolls = application.layer().settings().rolling() && !rolled;
        if (!expirySet && (rolls || application.layer().settings().renew() && isAlmostExpired())) {
            expiresAt = Math.max(expiresAt, after(now(), maxAge));
            rolled = true;
        }
    }

    private SessionData live() {
        SessionData of = data;
        if (of == null) {
            throw new IllegalStateException("The session was destroyed. SessionContext.current() begins a new one.");
        }
        return of;
    }

    private long now() {
        return application.layer().now();
    }

    /** What milliseconds can't hold is past all reckoning: for ever, or long ago. */
    private static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.isAfter(Instant.EPOCH) ? SessionRecord.NEVER : 0;
        }
    }

    private static long after(long now, long maxAge) {
        return maxAge == 0 ? SessionRecord.NEVER : now + maxAge;
    }
}
