package io.restsession.agent.undertow.adapter;

import io.undertow.server.session.SessionListeners;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.WeakHashMap;

/**
 * Sessions by what a manager alone has; keeps no manager alive. The one that was asked for last, of which nearly every application has
 * but one, is found without a lock: it is asked for with every request. Thread-safe.
 */
final class SessionsByManager {

    private static final WeakReference<Known> NONE = new WeakReference<>(null);

    private final Map<SessionListeners, Known> all = new WeakHashMap<>();

    /** Weak, as a manager that is gone takes its sessions, and what they know of an application, with it. */
    private volatile WeakReference<Known> last = NONE;

    private static final class Known extends WeakReference<SessionListeners> {

        private final ManagedSessions sessions;
        private final WeakReference<Known> self = new WeakReference<>(this);

        Known(SessionListeners key, ManagedSessions sessions) {
            super(key);
            this.sessions = sessions;
        }
    }

    /** Null: none are known. */
    ManagedSessions get(SessionListeners key) {
        Known asked = last.get();
        return asked != null && asked.get() == key ? asked.sessions : find(key);
    }

    private synchronized ManagedSessions find(SessionListeners key) {
        Known found = all.get(key);
        if (found == null) {
            return null;
        }
        last = found.self;
        return found.sessions;
    }

    synchronized void put(SessionListeners key, ManagedSessions sessions) {
        last = NONE;
        all.put(key, new Known(key, sessions));
    }

    /** @return those that were known; null: none */
    synchronized ManagedSessions remove(SessionListeners key) {
        last = NONE;
        Known removed = all.remove(key);
        return removed == null ? null : removed.sessions;
    }
}
