package io.restsession.store.jcache;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;

/**
 * One update, from the first look at the session until it is decided. How a change of id is made, and why it is seen whole or not at
 * all, is said at {@link Sessions}.
 */
final class Update {

    private final CacheAccess cache;
    private final Sessions sessions;
    private final DueIndex due;
    private final SessionKey key;
    private final Delta delta;

    /** Stands under the new id, once it does. */
    private Alias alias;

    /** What was to replace the session last. */
    private String written;

    Update(CacheAccess cache, Sessions sessions, DueIndex due, SessionKey key, Delta delta) {
        this.cache = cache;
        this.sessions = sessions;
        this.due = due;
        this.key = key;
        this.delta = delta;
    }

    CommitResult commit() {
        CommitResult result;
        do {
            result = attempt(System.currentTimeMillis());
        } while (result == null);
        if (alias != null && result != CommitResult.APPLIED) {
            cache.remove(key.withId(delta.newId()).text(), alias.text());
        }
        return result;
    }

    /** @return null if the session was changed meanwhile */
    private CommitResult attempt(long now) {
        Sessions.Found found = sessions.find(cache, key, now);
        if (found == null || !found.session.isAlive(now)) {
            return CommitResult.REFUSED;
        }
        StoredSession session = found.session;
        boolean changesId = delta.newId() != null && !delta.newId().equals(session.id());
        boolean isMoved = changesId && !session.id().equals(delta.id());
        boolean takesId = changesId && !isMoved;
        CommitResult done = isMoved ? CommitResult.MOVED : CommitResult.APPLIED;
        if (delta.isEmpty() || session.text().equals(written)) {
            return done;
        }
        if (takesId && alias == null && !leaveAlias(found.key)) {
            return CommitResult.REFUSED;
        }
        StoredSession updated = session.updated(delta, takesId ? delta.newId() : null, now);
        if (!updated.isAlive(now)) {
            return Sessions.remove(cache, found.key, session) ? done : null;
        }
        updated = inTime(found.key, updated, now);
        written = updated.text();
        return cache.replace(found.key.text(), session.text(), written) ? done : null;
    }

    private StoredSession inTime(SessionKey at, StoredSession session, long now) {
        long expiresAt = session.record().expiresAt();
        return expiresAt == SessionRecord.NEVER || due.isInTime(session.bucket(), expiresAt, now) ? session
            : session.inBucket(due.add(cache, at, expiresAt));
    }

    /** @return whether it stands there; false if the id is taken */
    private boolean leaveAlias(SessionKey first) {
        SessionKey at = key.withId(delta.newId());
        Alias fresh = Alias.of(first.id());
        due.add(cache, at, System.currentTimeMillis() + ExpiredEntries.ALIAS_GRACE_MILLIS);
        while (!cache.putIfAbsent(at.text(), fresh.text())) {
            Object there = cache.get(at.text());
            Alias other = Alias.read(there);
            if (other != null && other.firstId().equals(first.id())) {
                // Of this very change, made before, or repeated by the engine.
                alias = other;
                return true;
            }
            if (there != null) {
                return false;
            }
        }
        alias = fresh;
        return true;
    }
}
