package io.restsession.store.file;

import io.restsession.core.store.StoreException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Work that somebody waits for. Thread-safe. */
final class Order<R> {

    private static final int WAITING = 0;
    private static final int TAKEN = 1;
    private static final int WITHDRAWN = 2;

    private final Writer.Work<R> work;
    private final boolean isChange;
    private final AtomicInteger state = new AtomicInteger(WAITING);
    private final CountDownLatch answered = new CountDownLatch(1);
    private R result;
    private StoreException failure;

    private Order(Writer.Work<R> work, boolean isChange) {
        this.work = work;
        this.isChange = isChange;
    }

    static <R> Order<R> changing(Writer.Work<R> work) {
        return new Order<>(work, true);
    }

    /** @param work null: nothing */
    static <R> Order<R> reading(Writer.Work<R> work) {
        return new Order<>(work, false);
    }

    /** Whether it may change the file. */
    boolean isChange() {
        return isChange;
    }

    /** @return whether it may be begun: nobody withdrew it */
    boolean take() {
        return state.compareAndSet(WAITING, TAKEN);
    }

    /** It is not begun any more, if it was not yet. */
    void withdraw() {
        state.compareAndSet(WAITING, WITHDRAWN);
    }

    void doOn(SessionFile file) throws IOException {
        if (work != null) {
            result = work.on(file);
        }
    }

    void done() {
        answered.countDown();
    }

    /** Where it has no answer yet. */
    void fail(StoreException with) {
        if (answered.getCount() > 0) {
            failure = with;
            answered.countDown();
        }
    }

    /**
     * Waits for the answer. An interrupt does not end it, as what becomes of the work would not be known; it is kept for the
     * caller.
     */
    boolean await(long limitMillis) {
        boolean wasInterrupted = false;
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(limitMillis);
        try {
            for (;;) {
                try {
                    return answered.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    wasInterrupted = true;
                }
            }
        } finally {
            if (wasInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Once there is one. */
    R answer() {
        if (failure != null) {
            throw new StoreException(failure.getMessage(), failure.getCause());
        }
        return result;
    }
}
