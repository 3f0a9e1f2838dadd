package io.restsession.store.jdbc;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** The system's time, and what a test lets pass on top of it. */
final class ShiftedClock extends Clock {

    private final AtomicLong shift = new AtomicLong();

    void pass(long millis) {
        shift.addAndGet(millis);
    }

    @Override
    public long millis() {
        return System.currentTimeMillis() + shift.get();
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public ZoneId getZone() {
        return Clock.systemUTC().getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
