package io.restsession.store.redis;

import io.restsession.core.store.StoreException;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * The connections to one server: no more than a given number, used again while they last. None is tried out before it is used: one that
 * turns out dead at once is replaced, and its command is sent again. Thread-safe.
 */
final class Pool {

    /** Firewalls forget a connection that is silent for longer, and say nothing. */
    private static final long LONGEST_IDLE_NANOS = TimeUnit.MINUTES.toNanos(1);

    private final WireSource source;
    private final int limit;
    private final Semaphore free;
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

    /** All that are open, each with the era it was opened in. */
    private final Map<Wire, Object> all = new ConcurrentHashMap<>();

    /** Connections of an earlier one are not used again. */
    private volatile Object era = new Object();

    private volatile boolean closed;

    Pool(WireSource source, int limit) {
        this.source = source;
        this.limit = limit;
        free = new Semaphore(limit, true);
    }

    /**
     * Does work on a connection; twice where the first one had been dead.
     *
     * @throws NoAnswer    if there was no connection or no answer in time
     * @throws ErrorAnswer if the server answered with an error
     */
    <T> T use(Call call, Function<Wire, T> work) {
        enter(call);
        try {
            Wire used = idle.pollFirst();
            if (used != null) {
                try {
                    return on(used, work);
                } catch (NoAnswer e) {
                    if (e.stage() != NoAnswer.Stage.BROKE_OFF) {
                        throw e;
                    }
                    // The others are as old, and likely as dead.
                    renew();
                    call.repeats();
                }
            }
            return on(opened(call), work);
        } finally {
            free.release();
        }
    }

    private void enter(Call call) {
        try {
            if (!free.tryAcquire(call.connectMillisLeft(), TimeUnit.MILLISECONDS)) {
                throw NoAnswer.crowded(source.name(), limit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The thread was interrupted while it waited for a connection to Redis.", e);
        }
        if (closed) {
            free.release();
            throw NoAnswer.notConnected("The connections to Redis at " + source.name() + " are closed.");
        }
    }

    private Wire opened(Call call) {
        Object opening = era;
        Wire wire = source.open(call);
        all.put(wire, opening);
        return wire;
    }

    private <T> T on(Wire wire, Function<Wire, T> work) {
        try {
            return work.apply(wire);
        } finally {
            if (wire.isBroken() || closed || all.get(wire) != era) {
                drop(wire);
            } else {
                wire.idleSince(System.nanoTime());
                idle.addFirst(wire);
                if (closed || all.get(wire) != era) {
                    // It was not idle yet when the others were closed.
                    dropIdle();
                }
            }
        }
    }

    private void drop(Wire wire) {
        all.remove(wire);
        wire.cut();
    }

    /** What is idle is closed now, what is in use when it is done. */
    void renew() {
        era = new Object();
        dropIdle();
    }

    private void dropIdle() {
        for (Wire wire = idle.pollFirst(); wire != null; wire = idle.pollFirst()) {
            drop(wire);
        }
    }

    /** To be called a few times a second: calls that take too long are ended, connections that nobody needs are closed. */
    void tidy(long now) {
        for (Wire wire : all.keySet()) {
            wire.cutIfLate(now);
        }
        Wire oldest = idle.peekLast();
        if (oldest != null && now - oldest.idleSince() > LONGEST_IDLE_NANOS && idle.removeLastOccurrence(oldest)) {
            drop(oldest);
        }
    }

    /** Calls that are under way come to their end. */
    void close() {
        closed = true;
        renew();
    }
}
