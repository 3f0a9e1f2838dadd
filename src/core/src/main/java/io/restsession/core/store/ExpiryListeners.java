package io.restsession.core.store;

import io.restsession.core.log.Log;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who is to hear of expired sessions, by space: for stores to keep. Thread-safe. */
public final class ExpiryListeners {

    private final Map<String, ExpiryListener> bySpace = new ConcurrentHashMap<>();

    public void put(String space, ExpiryListener listener) {
        bySpace.put(space, listener);
    }

    /** The spaces somebody on this node listens for; a view that changes with them. */
    public Set<String> spaces() {
        return Collections.unmodifiableSet(bySpace.keySet());
    }

    /** Tells whoever listens, if anybody does. Never throws: one listener's fault must not keep others from hearing. */
    public void tell(String space, SessionRecord record) {
        ExpiryListener listener = bySpace.get(space);
        if (listener == null) {
            return;
        }
        try {
            listener.expired(space, record);
        } catch (Throwable e) {
            Log.errorOnce("expiry " + e.getClass().getName(), "What follows from a session's expiry failed", e);
        } finally {
            // A listener may leave the flag set, and the store's thread would never wait for anything again.
            Thread.interrupted();
        }
    }
}
