package io.restsession.store.jcache;

import io.restsession.core.log.Log;

/**
 * Finds sessions in the cache.
 *
 * <p>A session stays under the key of its first id for its whole life, and a change of id is a change of that one entry, like any
 * other: it is made or not, for all to see at once. Under the id that a session takes an {@link Alias} is left <i>before</i>. Whoever
 * comes by the alias looks whether the session has that id: an alias that was left by a node that crashed then, or by one that was
 * not the first, leads nowhere, and the session is under the id it had, and no other. Whoever comes by the first id of a session that
 * has another by now finds it for changes within their grace, and for nothing else. A deletion takes that one entry away, and with it
 * all the ids there were.
 */
final class Sessions {

    /** A session and where it is. */
    static final class Found {

        final SessionKey key;
        final StoredSession session;

        private Found(SessionKey key, StoredSession session) {
            this.key = key;
            this.session = session;
        }
    }

    private final AliasMemory aliases = new AliasMemory();

    /** The session that goes by this id; null if there is none. */
    Found find(CacheAccess cache, SessionKey key, long now) {
        SessionKey known = aliases.get(key);
        if (known != null) {
            Found found = found(known, cache.get(known.text()), key, now);
            if (found != null) {
                return found;
            }
            aliases.remove(key);
        }
        Object value = cache.get(key.text());
        Alias alias = Alias.read(value);
        if (alias == null) {
            return found(key, value, key, now);
        }
        SessionKey first = key.withId(alias.firstId());
        Found found = found(first, cache.get(first.text()), key, now);
        if (found != null) {
            aliases.put(key, first);
        }
        return found;
    }

    private static Found found(SessionKey at, Object value, SessionKey by, long now) {
        StoredSession session = read(value);
        return session != null && session.goesBy(by.id(), now) ? new Found(at, session) : null;
    }

    /** What is in the cache under the key of a first id; null if it is no session. */
    static StoredSession read(Object value) {
        StoredSession session = StoredSession.read(value);
        if (session == null && value != null && Alias.read(value) == null) {
            Log.warnOnce("jcache unreadable", "The JCache store has an entry that is no session this version can read;"
                + " it counts as absent. Does something else use the same cache?");
        }
        return session;
    }

    /** Takes a session out of the cache, if it is there as it was found, and its alias with it. */
    static boolean remove(CacheAccess cache, SessionKey key, StoredSession session) {
        if (!cache.remove(key.text(), session.text())) {
            return false;
        }
        removeAlias(cache, key, session);
        return true;
    }

    /** Takes away what led to a session that is gone. */
    static void removeAlias(CacheAccess cache, SessionKey key, StoredSession session) {
        if (!session.id().equals(key.id())) {
            String alias = key.withId(session.id()).text();
            Object value = cache.get(alias);
            if (value != null && Alias.read(value) != null) {
                cache.remove(alias, value);
            }
        }
    }
}
