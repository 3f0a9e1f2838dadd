package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.Map;
import java.util.function.Consumer;

/** Hears of sessions that expired in the spaces this node serves, and tells the containers whose they were. Thread-safe. */
final class ExpiredSessions implements Consumer<String>, ExpiryListener {

    private final SessionStore store;
    private final Map<String, ServedSessions> served;

    ExpiredSessions(SessionStore store, Map<String, ServedSessions> served) {
        this.store = store;
        this.served = served;
    }

    /** From now on this node serves a space. */
    @Override
    public void accept(String space) {
        store.onExpiry(space, this);
    }

    @Override
    public void expired(String space, SessionRecord record) {
        if (Log.isDebug()) {
            Log.debug("Session " + Log.shortened(record.id()) + " of " + space + " has expired.");
        }
        ServedSessions container = served.get(space);
        if (container != null) {
            container.expired(record);
        }
    }
}
