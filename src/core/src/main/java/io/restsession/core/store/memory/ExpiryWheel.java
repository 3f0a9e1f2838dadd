package io.restsession.core.store.memory;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A timing wheel: a slot for each second to come, and in each slot a stack of what is due then. What is due beyond the
 * last slot waits in the last one and is pushed on from there. Nothing is ever taken out early, so that pushing is all
 * that requests pay, and each second touches what may have expired in it alone. Thread-safe, without a lock to wait for.
 */
final class ExpiryWheel {

    /** Returned where the slot was emptied while something was pushed to it, so that it may have come too late. */
    static final int MISSED = -1;

    private static final int SLOTS = 4096;
    private static final int MASK = SLOTS - 1;
    private static final long SLOT_MILLIS = 1000;

    private final AtomicReferenceArray<Timed> slots = new AtomicReferenceArray<>(SLOTS);

    /** The last second whose slot was emptied or is being emptied. */
    private volatile long turned;

    private volatile boolean inUse;

    ExpiryWheel(long now) {
        turned = Math.floorDiv(now, SLOT_MILLIS);
    }

    /**
     * Pushes something that is in no slot.
     *
     * @param at when it is due, epoch milliseconds
     * @return the slot, or {@link #MISSED}; then it must be left alone, and something else be pushed in its place
     */
    int push(Timed timed, long at) {
        if (!inUse) {
            inUse = true;
        }
        long from = turned;
        long distance = distance(at, from);
        int slot = (int) (from + distance) & MASK;
        Timed top;
        do {
            top = slots.get(slot);
            timed.next = top;
        } while (!slots.compareAndSet(slot, top, timed));
        return turned < from + distance ? slot : MISSED;
    }

    /** Whether what is in this slot will be looked at soon enough for something that is due then. */
    boolean isInTime(int slot, long at) {
        long from = turned;
        return (slot - (int) from & MASK) <= distance(at, from);
    }

    private static long distance(long at, long from) {
        long second = Math.floorDiv(at - 1, SLOT_MILLIS) + 1;
        return Math.max(1, Math.min(SLOTS - 1, second - from));
    }

    /** Empties the slots of the time that has passed. */
    synchronized void turn(long now) {
        long second = Math.floorDiv(now, SLOT_MILLIS);
        // Also where the clock was set back: what waits is found by its slot, a little early or late, whatever the time was.
        long from = Math.min(turned, second);
        turned = from;
        for (long next = Math.max(from, second - SLOTS) + 1; next <= second; next++) {
            turned = next;
            empty((int) next & MASK, now);
        }
    }

    private void empty(int slot, long now) {
        Timed timed = slots.getAndSet(slot, null);
        while (timed != null) {
            Timed next = timed.next;
            timed.next = null;
            timed.due(slot, now);
            timed = next;
        }
    }

    boolean isInUse() {
        return inUse;
    }

    /** How much waits; exact while nothing else happens. */
    int size() {
        int size = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            for (Timed timed = slots.get(slot); timed != null; timed = timed.next) {
                size++;
            }
        }
        return size;
    }
}
