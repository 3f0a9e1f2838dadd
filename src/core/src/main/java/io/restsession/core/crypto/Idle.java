package io.restsession.core.crypto;

import java.util.concurrent.atomic.AtomicReferenceArray;

/** A few idle instances of what costs much to look up and serves one thread at a time. Thread-safe. */
final class Idle<T> {

    private static final int PLACES = 8;

    private final AtomicReferenceArray<T> places = new AtomicReferenceArray<>(PLACES);

    /** Null: none is idle here. */
    T take() {
        return places.getAndSet(place(), null);
    }

    void put(T idle) {
        places.set(place(), idle);
    }

    private static int place() {
        return (int) Thread.currentThread().getId() & PLACES - 1;
    }
}
