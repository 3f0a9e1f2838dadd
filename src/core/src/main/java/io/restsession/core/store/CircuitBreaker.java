package io.restsession.core.store;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * When to stop asking a store that is out of reach: each call would hold its thread for the whole time limit, until the server
 * has no thread left for requests that need no session. After a few failures in a row one call a second goes through; the
 * first that succeeds lets all through again. Thread-safe; costs one volatile read while all is well.
 */
final class CircuitBreaker {

    private static final int FAILURES = 5;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();

    /** When the next call goes through, by {@link #nanoTime}. Counts while there are failures enough. */
    private final AtomicLong nextAttempt = new AtomicLong();

    CircuitBreaker(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /** Whether a call may be made now. Whoever is told yes says what became of it. */
    boolean isClosed() {
        if (failures.get() < FAILURES) {
            return true;
        }
        long now = nanoTime.getAsLong();
        long next = nextAttempt.get();
        return now - next >= 0 && nextAttempt.compareAndSet(next, now + PAUSE_NANOS);
    }

    /** The store answered, be it with an error. */
    void answered() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    /** It did not. */
    void failed() {
        if (failures.incrementAndGet() >= FAILURES) {
            nextAttempt.set(nanoTime.getAsLong() + PAUSE_NANOS);
        }
    }
}
