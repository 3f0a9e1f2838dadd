package io.restsession.core.value;

import java.util.concurrent.atomic.AtomicReference;

/** Keeps one buffer for the next who needs one. Thread-safe. */
final class SpareBuffer {

    /** One that a large value needed is not kept. */
    private static final int MOST_KEPT = 64 << 10;

    private final AtomicReference<OutputBuffer> spare = new AtomicReference<>();

    OutputBuffer take(long most) {
        OutputBuffer kept = spare.getAndSet(null);
        OutputBuffer buffer = kept == null ? new OutputBuffer() : kept;
        buffer.reset(most);
        return buffer;
    }

    void put(OutputBuffer buffer) {
        if (buffer.capacity() <= MOST_KEPT) {
            spare.lazySet(buffer);
        }
    }
}
