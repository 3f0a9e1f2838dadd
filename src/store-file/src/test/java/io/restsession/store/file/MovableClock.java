package io.restsession.store.file;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;

/** The real time, and what a test adds to it. */
final class MovableClock extends Clock {

    private final AtomicLong added = new AtomicLong();

    void pass(long millis) {
        added.addAndGet(millis);
    }

    @Override
    public long millis() {
        return System.currentTimeMillis() + added.get();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
