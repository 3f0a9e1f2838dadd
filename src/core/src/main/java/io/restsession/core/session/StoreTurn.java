package io.restsession.core.session;

import io.restsession.core.http.Exchange;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The threads of one exchange take turns in calling the store; a thread may be in its turn more than once. One that must not wait
 * for the store does not wait for its turn either, and does not call the store in it. Thread-safe.
 */
final class StoreTurn {

    private final ReentrantLock lock = new ReentrantLock();
    private final SessionLayer layer;
    private final Exchange exchange;

    StoreTurn(SessionLayer layer, Exchange exchange) {
        this.layer = layer;
        this.exchange = exchange;
    }

    /** Whether the store may wait, and this thread must not. */
    boolean mustNotWait() {
        return layer.mayWait() && exchange.mustNotWait();
    }

    /** @throws IllegalStateException where this thread must not wait for the store */
    void requireThatMayWait() {
        if (mustNotWait()) {
            throw refused();
        }
    }

    /** @throws IllegalStateException where this thread must not wait, and it is another's turn */
    void take() {
        if (!mustNotWait()) {
            lock.lock();
        } else if (!lock.tryLock()) {
            throw refused();
        }
    }

    /** Takes the turn unless it is another's. */
    boolean takeIfFree() {
        return lock.tryLock();
    }

    void leave() {
        lock.unlock();
    }

    private static IllegalStateException refused() {
        return new IllegalStateException("The session store may have to be waited for, and this thread (" + Thread.currentThread().getName()
            + ") must not wait: many connections share it. Look for the session, destroy it, change its id and commit it on a thread that"
            + " may wait, in Undertow: exchange.dispatch(handler). A session that was looked for there may be read and changed here too.");
    }
}
