package io.restsession.store.jcache;

import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Looks at what may have expired. An expired session is claimed by taking it out of the cache, which one of all the nodes succeeds
 * in, and told afterwards. Thread-safe.
 */
final class ExpiredEntries {

    /** Longer than any change of id can take, and than changes under the old id are taken. */
    static final long ALIAS_GRACE_MILLIS = 2 * SessionStore.ID_CHANGE_GRACE_MILLIS;

    /** How often an alias of a session that does not expire is looked at. */
    private static final long DAY_MILLIS = 86_400_000;

    private final ExpiryListeners listeners;
    private final DueIndex due;

    /** Claimed, and not told yet: the call that claimed them may have ended before its answer came. */
    private final Queue<Claimed> claimed = new ConcurrentLinkedQueue<>();

    ExpiredEntries(ExpiryListeners listeners, DueIndex due) {
        this.listeners = listeners;
        this.due = due;
    }

    /**
     * @param last whether nobody will look at these again
     * @return whether somebody else must look at some of them
     */
    boolean look(CacheAccess cache, List<SessionKey> keys, boolean last) {
        List<String> mine = new ArrayList<>();
        for (SessionKey key : keys) {
            if (last || listeners.spaces().contains(key.space())) {
                mine.add(key.text());
            }
        }
        Map<Object, Object> values = cache.getAll(mine);
        for (SessionKey key : keys) {
            Object value = values.get(key.text());
            if (value != null) {
                look(cache, key, value);
            }
        }
        return mine.size() < keys.size();
    }

    private void look(CacheAccess cache, SessionKey key, Object value) {
        Alias alias = Alias.read(value);
        if (alias != null) {
            lookAtAlias(cache, key, alias);
            return;
        }
        StoredSession session = Sessions.read(value);
        long now = System.currentTimeMillis();
        while (session != null) {
            if (!session.isAlive(now)) {
                if (cache.remove(key.text(), session.text())) {
                    // Before anything else can fail: nobody will find it again.
                    claimed.add(new Claimed(key.space(), session.record()));
                    Sessions.removeAlias(cache, key, session);
                    return;
                }
            } else if (due.isInTime(session.bucket(), session.record().expiresAt(), now)) {
                return;
            } else if (cache.replace(key.text(), session.text(), inNextBucket(cache, key, session).text())) {
                return;
            }
            session = Sessions.read(cache.get(key.text()));
        }
    }

    private StoredSession inNextBucket(CacheAccess cache, SessionKey key, StoredSession session) {
        long expiresAt = session.record().expiresAt();
        return session.inBucket(expiresAt == SessionRecord.NEVER ? StoredSession.NO_BUCKET : due.add(cache, key, expiresAt));
    }

    private void lookAtAlias(CacheAccess cache, SessionKey key, Alias alias) {
        StoredSession session = Sessions.read(cache.get(key.withId(alias.firstId()).text()));
        long now = System.currentTimeMillis();
        if (session == null || !session.goesBy(key.id(), now)) {
            cache.remove(key.text(), alias.text());
            return;
        }
        due.add(cache, key, Math.min(session.record().expiresAt(), now + DAY_MILLIS) + ALIAS_GRACE_MILLIS);
    }

    /** Tells what was claimed to those who listen. */
    void tell() {
        for (Claimed next = claimed.poll(); next != null; next = claimed.poll()) {
            listeners.tell(next.space, next.record);
        }
    }

    private static final class Claimed {

        private final String space;
        private final SessionRecord record;

        Claimed(String space, SessionRecord record) {
            this.space = space;
            this.record = record;
        }
    }
}
