package io.restsession.core.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A store that is opened by the first call that needs it, or a little after the start where none comes: expired sessions of
 * an earlier run leave the store in any case. Opening that fails is tried again by the next call. Thread-safe.
 */
public final class StoreOnFirstUse implements SessionStore {

    /** By then the application has set up what a driver may look at, such as the JDK's logging. */
    private static final long START_MILLIS = 10_000;

    private final String name;
    private final Supplier<? extends SessionStore> opening;
    private final Map<String, ExpiryListener> listeners = new LinkedHashMap<>();
    private final PeriodicTask start;
    private volatile SessionStore opened;
    private boolean closed;

    /**
     * @param name    the store's, for messages
     * @param opening opens it; must not wait for a server
     */
    public StoreOnFirstUse(String name, Supplier<? extends SessionStore> opening) {
        this.name = name;
        this.opening = opening;
        start = new PeriodicTask("store-start", START_MILLIS, this::opened);
        start.start();
    }

    @Override
    public SessionRecord load(String space, String id) {
        return opened().load(space, id);
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        return opened().commit(space, delta);
    }

    @Override
    public void browse(SessionVisitor visitor) {
        opened().browse(visitor);
    }

    @Override
    public synchronized void onExpiry(String space, ExpiryListener listener) {
        listeners.put(space, listener);
        if (opened != null) {
            opened.onExpiry(space, listener);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        start.close();
        if (opened != null) {
            opened.close();
        }
    }

    private SessionStore opened() {
        SessionStore store = opened;
        return store == null ? open() : store;
    }

    private synchronized SessionStore open() {
        if (opened == null) {
            if (closed) {
                throw new StoreException("The " + name + " store is closed.");
            }
            SessionStore store = opening.get();
            listeners.forEach(store::onExpiry);
            opened = store;
            start.close();
        }
        return opened;
    }
}
