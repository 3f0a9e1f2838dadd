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

    private final Map<SessionListeners, ManagedSessions> all = new WeakHashMap<>();
    private volatile Last last;

    private static final class Last extends WeakReference<SessionListeners> {

        private final ManagedSessions sessions;

        Last(SessionListeners key, ManagedSessions sessions) {
            super(key);
            this.sessions = sessions;
        }
    }

    /** Null: none are known. */
    ManagedSessions get(SessionListeners key) {
        Last asked = last;
        return asked != null && asked.get() == key ? asked.sessions : find(key);
    }

    private synchronized ManagedSessions find(SessionListeners key) {
        ManagedSessions found = all.get(key);
        if (found != null) {
            last = new Last(key, found);
        }
        return found;
    }

    synchronized void put(SessionListeners key, ManagedSessions sessions) {
        last = null;
        all.put(key, sessions);
    }

    synchronized void remove(SessionListeners key) {
        last = null;
        all.remove(key);
    }
}
