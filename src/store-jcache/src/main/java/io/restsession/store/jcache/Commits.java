package io.restsession.store.jcache;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;

/**
 * Applies deltas. Each is decided by one guarded request of the cache ({@code putIfAbsent}, {@code replace(key, old, new)},
 * {@code remove(key, old)}), and begun anew where somebody else was faster. Since no two stored values are the same, a value that is
 * found is either what was written or it is not: that tells what became of a request that the engine repeated by itself.
 */
final class Commits {

    private final Sessions sessions;
    private final DueIndex due;

    Commits(Sessions sessions, DueIndex due) {
        this.sessions = sessions;
        this.due = due;
    }

    CommitResult create(CacheAccess cache, SessionKey key, Delta delta) {
        if (delta.expiresAt() <= System.currentTimeMillis()) {
            return cache.get(key.text()) == null ? CommitResult.APPLIED : CommitResult.REFUSED;
        }
        long bucket = delta.expiresAt() == SessionRecord.NEVER ? StoredSession.NO_BUCKET : due.add(cache, key, delta.expiresAt());
        String created = StoredSession.created(delta, bucket).text();
        while (!cache.putIfAbsent(key.text(), created)) {
            Object there = cache.get(key.text());
            if (there != null) {
                boolean isOurs = created.equals(there);
                boolean isUnreadable = Sessions.read(there) == null && Alias.read(there) == null;
                return isOurs || isUnreadable && cache.replace(key.text(), there, created) ? CommitResult.APPLIED : CommitResult.REFUSED;
            }
        }
        return CommitResult.APPLIED;
    }

    CommitResult update(CacheAccess cache, SessionKey key, Delta delta) {
        return new Update(cache, sessions, due, key, delta).commit();
    }

    void delete(CacheAccess cache, SessionKey key) {
        while (true) {
            Sessions.Found found = sessions.find(cache, key, System.currentTimeMillis());
            // One that has expired too: whoever deletes a session must not hear of its expiry afterwards.
            if (found == null || Sessions.remove(cache, found.key, found.session)) {
                return;
            }
        }
    }
}
