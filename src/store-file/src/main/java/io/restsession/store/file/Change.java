package io.restsession.store.file;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A {@link Delta} that is to be applied. All are applied by one thread, one after the other. */
final class Change implements Writer.Work<CommitResult> {

    private final String space;
    private final Delta delta;
    private final long now;
    private Tables tables;

    Change(String space, Delta delta, long now) {
        if (delta.kind() == Delta.Kind.CREATE && (delta.expiry() == Delta.Expiry.KEEP || delta.maxAge() < 0)) {
            throw new IllegalArgumentException("A new session needs an expiry and a lifetime.");
        }
        this.space = space;
        this.delta = delta;
        this.now = now;
    }

    @Override
    public CommitResult on(SessionFile file) {
        tables = file.tables();
        switch (delta.kind()) {
            case CREATE:
                return create();
            case UPDATE:
                return update();
            default:
                return delete();
        }
    }

    private CommitResult create() {
        String key = Keys.of(space, delta.id());
        Stored there = tables.get(key);
        if (there != null && there.isAlive(now)) {
            return CommitResult.REFUSED;
        }
        tables.remove(key, there);
        if (delta.expiresAt() > now) {
            SessionRecord session =
                new SessionRecord(delta.id(), delta.issuedAt(), delta.expiresAt(), delta.maxAge(), values(Collections.emptyMap()));
            tables.put(key, null, Stored.session(session, session.expiresAt()));
        }
        return CommitResult.APPLIED;
    }

    private CommitResult update() {
        String id = currentId();
        String key = Keys.of(space, id);
        Stored before = tables.get(key);
        if (!isSession(before)) {
            return CommitResult.REFUSED;
        }
        boolean changesId = delta.newId() != null && !delta.newId().equals(id);
        boolean isMoved = changesId && !id.equals(delta.id());
        if (changesId && !isMoved) {
            return move(key, before);
        }
        if (!delta.isEmpty()) {
            replace(key, before, key, changed(id, before));
        }
        return isMoved ? CommitResult.MOVED : CommitResult.APPLIED;
    }

    private CommitResult move(String key, Stored before) {
        String newKey = Keys.of(space, delta.newId());
        Stored there = tables.get(newKey);
        if (there != null && there.isAlive(now)) {
            return CommitResult.REFUSED;
        }
        tables.remove(newKey, there);
        replace(key, before, newKey, changed(delta.newId(), before));
        tables.put(key, null, Stored.forward(delta.newId(), now + SessionStore.ID_CHANGE_GRACE_MILLIS));
        return CommitResult.APPLIED;
    }

    private void replace(String key, Stored before, String newKey, Stored after) {
        boolean isSameKey = key.equals(newKey);
        if (!isSameKey || !after.isAlive(now)) {
            tables.remove(key, before);
        }
        if (after.isAlive(now)) {
            tables.put(newKey, isSameKey ? before : null, after);
        }
    }

    private CommitResult delete() {
        String key = Keys.of(space, currentId());
        Stored session = tables.get(key);
        if (isSession(session)) {
            tables.remove(key, session);
        }
        return CommitResult.APPLIED;
    }

    /** The id that the session has by now. Each step leads to one given later, so that there is an end. */
    private String currentId() {
        String id = delta.id();
        long until = 0;
        for (;;) {
            Stored stored = tables.get(Keys.of(space, id));
            boolean leadsOn = stored != null && stored.newId() != null && stored.isAlive(now) && stored.due() >= until;
            if (!leadsOn || stored.newId().equals(id)) {
                return id;
            }
            until = stored.due();
            id = stored.newId();
        }
    }

    private boolean isSession(Stored stored) {
        return stored != null && stored.session() != null && stored.isAlive(now);
    }

    private Stored changed(String id, Stored before) {
        SessionRecord session = before.session();
        long expiresAt = session.expiresAt();
        if (delta.expiry() == Delta.Expiry.SET) {
            expiresAt = delta.expiresAt();
        } else if (delta.expiry() == Delta.Expiry.EXTEND) {
            expiresAt = Math.max(expiresAt, delta.expiresAt());
        }
        long maxAge = delta.maxAge() >= 0 ? delta.maxAge() : session.maxAge();
        return before.changed(id, expiresAt, maxAge, values(session.values()));
    }

    private Map<String, byte[]> values(Map<String, byte[]> before) {
        Map<String, byte[]> values = new LinkedHashMap<>(before);
        values.putAll(delta.set());
        values.keySet().removeAll(delta.removed());
        return values;
    }
}
