package io.restsession.core.store.memory;

import io.restsession.core.log.Log;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Ticks a store once a second. The thread is made with the store, and not in the request that first needs it: it would
 * inherit that application's objects and keep them for ever.
 */
final class ExpiryThread implements Runnable {

    private static final long PERIOD_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final MemoryStore store;
    private final Thread thread;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;

    ExpiryThread(MemoryStore store) {
        this.store = store;
        thread = new Thread(this, "rest-session-expiry");
        thread.setDaemon(true);
        thread.setContextClassLoader(ExpiryThread.class.getClassLoader());
    }

    /** The first time. */
    void start() {
        if (!started.get() && started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    void stop() {
        stopped = true;
        LockSupport.unpark(thread);
    }

    @Override
    public void run() {
        while (!stopped) {
            LockSupport.parkNanos(this, PERIOD_NANOS);
            try {
                store.tick();
            } catch (RuntimeException | Error e) {
                // Whatever it was, those that expire later must be let go of all the same.
                Log.warnOnce("memory store tick", "Expired sessions could not be dropped from memory: " + e);
            }
        }
    }
}
