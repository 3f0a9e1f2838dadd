package io.restsession.core.store;

import io.restsession.core.log.Log;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * What a store does now and then on a daemon thread of its own. The thread is made with the task, and not by the request that
 * starts it: it would inherit that application's objects and keep them for ever. Thread-safe.
 */
public final class PeriodicTask implements AutoCloseable {

    private final Runnable work;
    private final long periodNanos;
    private final Thread thread;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean closed;

    /**
     * @param name         the thread's, behind {@code rest-session-}
     * @param periodMillis the pause between the end of one run and the beginning of the next
     * @param work         what is done; where it throws, it is done again all the same
     */
    public PeriodicTask(String name, long periodMillis, Runnable work) {
        this.work = work;
        periodNanos = TimeUnit.MILLISECONDS.toNanos(periodMillis);
        // No lambda: the first one in a JVM costs its start more than all of this.
        thread = new Thread(new Runnable() {
            @Override
            public void run() {
                repeat();
            }
        }, "rest-session-" + name);
        thread.setDaemon(true);
        thread.setContextClassLoader(PeriodicTask.class.getClassLoader());
    }

    /** Starts it, the first time. */
    public void start() {
        if (!started.get() && started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    /** No run begins after this; one that runs is not interrupted. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }

    private void repeat() {
        while (!closed) {
            // With the flag set it would not park any more, but go round for ever.
            Thread.interrupted();
            LockSupport.parkNanos(this, periodNanos);
            if (!closed) {
                runOnce();
            }
        }
    }

    private void runOnce() {
        try {
            work.run();
        } catch (StoreException e) {
            // Requests meet the same trouble, and report it.
            Log.debug(thread.getName() + ": " + e.getMessage());
        } catch (Throwable e) {
            if (!closed) {
                Log.errorOnce(thread.getName() + e.getClass().getName(), thread.getName() + " failed, and will try again", e);
            }
        }
    }
}
