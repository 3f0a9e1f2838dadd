package io.restsession.core.store;

import io.restsession.core.log.Log;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A store that is opened by the first call that needs it, or a little after the start where none comes: expired sessions of
 * an earlier run leave the store in any case. Opening that fails is tried again by the next call. It happens on a thread that
 * was made with this, and not in a request: threads that are made while a store is opened inherit nothing of an application.
 * Thread-safe.
 */
public final class StoreOnFirstUse implements SessionStore {

    /** By then the application has set up what a driver may look at, such as the JDK's logging. */
    private static final long START_MILLIS = 10_000;

    /** Much longer than opening takes, which waits for no server. */
    private static final long PATIENCE_MILLIS = 10_000;

    private final String name;
    private final Supplier<? extends SessionStore> opening;
    private final long startMillis;
    private final Map<String, ExpiryListener> listeners = new LinkedHashMap<>();
    private volatile SessionStore opened;
    private boolean closed;

    /** Somebody waits for it. */
    private boolean wanted;

    /** How often opening has failed, and why the last time. */
    private int failures;
    private Throwable failure;

    /**
     * @param name    the store's, for messages
     * @param opening opens it; must not wait for a server
     */
    public StoreOnFirstUse(String name, Supplier<? extends SessionStore> opening) {
        this(name, opening, START_MILLIS);
    }

    StoreOnFirstUse(String name, Supplier<? extends SessionStore> opening, long startMillis) {
        this.name = name;
        this.opening = opening;
        this.startMillis = startMillis;
        Thread opener = new Thread(this::openWhenWanted, "rest-session-store-start");
        opener.setDaemon(true);
        opener.setContextClassLoader(StoreOnFirstUse.class.getClassLoader());
        opener.start();
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
        notifyAll();
        if (opened != null) {
            opened.close();
        }
    }

    private SessionStore opened() {
        SessionStore store = opened;
        return store == null ? awaitOpened() : store;
    }

    private synchronized SessionStore awaitOpened() {
        int failuresBefore = failures;
        wanted = true;
        notifyAll();
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        while (opened == null && !closed && failures == failuresBefore) {
            if (!waitedUntil(end)) {
                throw StoreException.outOfReach("The " + name + " store is still being opened.", null);
            }
        }
        if (closed) {
            throw new StoreException("The " + name + " store is closed.");
        }
        if (opened == null) {
            throw failure instanceof StoreException ? (StoreException) failure
                : new StoreException("The " + name + " store could not be opened: " + failure, failure);
        }
        return opened;
    }

    private void openWhenWanted() {
        awaitWanted();
        while (isMissing()) {
            try {
                took(opening.get());
            } catch (Throwable e) {
                // Whatever it is, the next call must be able to try again: this thread has to go on.
                failed(e);
            }
        }
    }

    private synchronized void awaitWanted() {
        long end = System.nanoTime() + startMillis * 1_000_000;
        while (!wanted && !closed && waitedUntil(end)) {
            // Woken for something else.
            continue;
        }
    }

    private synchronized boolean isMissing() {
        return opened == null && !closed;
    }

    private synchronized void took(SessionStore store) {
        if (closed) {
            store.close();
            return;
        }
        listeners.forEach(store::onExpiry);
        opened = store;
        notifyAll();
    }

    /** Waits for the next that wants it, or a while, so that what can't be opened is not tried in a circle. */
    private synchronized void failed(Throwable e) {
        Log.debug("The " + name + " store could not be opened: " + e);
        failure = e;
        failures++;
        wanted = false;
        notifyAll();
        awaitWanted();
    }

    /** @return whether there is time left */
    private boolean waitedUntil(long end) {
        long millis = (end - System.nanoTime() + 999_999) / 1_000_000;
        if (millis <= 0) {
            return false;
        }
        try {
            wait(millis);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
