package io.restsession.store.jcache;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A session as it is in the cache: one value, that stays under the key of the session's first id for its whole life, so that each
 * change of it is one replacement. It says which id the session has now, and which ones it had lately. Immutable.
 */
final class StoredSession {

    /** The bucket of a session that no bucket holds. */
    static final long NO_BUCKET = -1;

    private static final String KIND = "S1";

    private final String text;
    private final SessionRecord record;
    private final long bucket;
    private final Map<String, Long> givenUp;

    private StoredSession(String text, SessionRecord record, long bucket, Map<String, Long> givenUp) {
        this.text = text;
        this.record = record;
        this.bucket = bucket;
        this.givenUp = givenUp;
    }

    private static StoredSession of(SessionRecord record, long bucket, Map<String, Long> givenUp) {
        int length = 0;
        for (Map.Entry<String, byte[]> value : record.values().entrySet()) {
            length += value.getKey().length() + value.getValue().length + 8;
        }
        FieldWriter writer = new FieldWriter(KIND, length).text(record.id()).number(record.issuedAt()).number(record.expiresAt())
            .number(record.maxAge()).number(bucket).number(givenUp.size());
        for (Map.Entry<String, Long> each : givenUp.entrySet()) {
            writer.text(each.getKey()).number(each.getValue());
        }
        writer.number(record.values().size());
        for (Map.Entry<String, byte[]> each : record.values().entrySet()) {
            writer.text(each.getKey()).bytes(each.getValue());
        }
        return new StoredSession(writer.written(), record, bucket, givenUp);
    }

    static StoredSession created(Delta delta, long bucket) {
        return of(new SessionRecord(delta.id(), delta.issuedAt(), delta.expiresAt(), delta.maxAge(),
            Collections.unmodifiableMap(new LinkedHashMap<>(delta.set()))), bucket, Collections.<String, Long>emptyMap());
    }

    /** What is in the cache, if it is a session; null otherwise. */
    static StoredSession read(Object value) {
        if (!(value instanceof String)) {
            return null;
        }
        String text = (String) value;
        try {
            FieldReader reader = new FieldReader(text, KIND);
            String id = reader.text();
            long issuedAt = reader.number();
            long expiresAt = reader.number();
            long maxAge = reader.number();
            long bucket = reader.number();
            Map<String, Long> givenUp = new LinkedHashMap<>();
            for (int rest = reader.count(); rest > 0; rest--) {
                givenUp.put(reader.text(), reader.number());
            }
            Map<String, byte[]> values = new LinkedHashMap<>();
            for (int rest = reader.count(); rest > 0; rest--) {
                values.put(reader.text(), reader.bytes());
            }
            reader.end();
            return new StoredSession(text, new SessionRecord(id, issuedAt, expiresAt, maxAge, Collections.unmodifiableMap(values)),
                bucket, givenUp);
        } catch (FieldReader.Malformed e) {
            return null;
        }
    }

    String text() {
        return text;
    }

    SessionRecord record() {
        return record;
    }

    /** The id it has now. */
    String id() {
        return record.id();
    }

    /** The bucket of the {@link DueIndex} that holds it, if it has not been emptied; {@link #NO_BUCKET}: none. */
    long bucket() {
        return bucket;
    }

    boolean isAlive(long now) {
        return record.expiresAt() > now;
    }

    /** Until when changes under a given-up id are taken; 0 for ids it never had. */
    long givenUpUntil(String id) {
        Long until = givenUp.get(id);
        return until == null ? 0 : until;
    }

    /** Whether changes under this id are meant for it. */
    boolean goesBy(String id, long now) {
        return id.equals(id()) || givenUpUntil(id) > now;
    }

    /**
     * What an update makes of it.
     *
     * @param newId the id it takes; null: it keeps its own
     */
    StoredSession updated(Delta delta, String newId, long now) {
        Map<String, byte[]> values = record.values();
        if (!delta.set().isEmpty() || !delta.removed().isEmpty()) {
            values = new LinkedHashMap<>(values);
            values.keySet().removeAll(delta.removed());
            values.putAll(delta.set());
            values = Collections.unmodifiableMap(values);
        }
        long expiresAt = delta.expiry() == Delta.Expiry.KEEP ? record.expiresAt()
            : delta.expiry() == Delta.Expiry.SET ? delta.expiresAt() : Math.max(record.expiresAt(), delta.expiresAt());
        long maxAge = delta.maxAge() < 0 ? record.maxAge() : delta.maxAge();
        SessionRecord updated = new SessionRecord(newId == null ? id() : newId, record.issuedAt(), expiresAt, maxAge, values);
        return of(updated, bucket, givenUp(newId, now));
    }

    private Map<String, Long> givenUp(String newId, long now) {
        if (newId == null) {
            return givenUp;
        }
        Map<String, Long> lately = new LinkedHashMap<>();
        for (Map.Entry<String, Long> each : givenUp.entrySet()) {
            if (each.getValue() > now) {
                lately.put(each.getKey(), each.getValue());
            }
        }
        lately.remove(newId);
        lately.put(id(), now + SessionStore.ID_CHANGE_GRACE_MILLIS);
        return lately;
    }

    StoredSession inBucket(long other) {
        return of(record, other, givenUp);
    }
}
