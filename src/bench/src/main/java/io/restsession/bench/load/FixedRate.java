package io.restsession.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * So many requests a second, whatever the server does: a request's time counts from when it was to be sent, so that a server
 * that stands still pays for all that would have come meanwhile. For one run.
 */
final class FixedRate {

    /** Long enough to leave the CPU to a store that shares it, short beside any answer. */
    private static final long NAP_NANOS = 20_000;

    private final Crowd crowd;
    private final Histogram histogram = new Histogram(60_000_000_000L, 3);
    private final Queue<Connection> idle;
    private final Map<Connection, Long> due = new HashMap<>();

    FixedRate(Crowd crowd) {
        this.crowd = crowd;
        idle = new ArrayDeque<>(crowd.connections());
    }

    /** @return the nanoseconds of all requests */
    Histogram run(int perSecond, long millis) throws IOException {
        long requests = perSecond * millis / 1000;
        long start = System.nanoTime();
        long latest = start + 3 * millis * 1_000_000;
        long sent = 0;
        while (histogram.getTotalCount() < requests) {
            long now = System.nanoTime();
            if (now > latest) {
                throw new IOException("The server can't keep up with " + perSecond + " requests a second.");
            }
            for (long at = start + sent * 1_000_000_000L / perSecond; at <= now && sent < requests && !idle.isEmpty();
                at = start + sent * 1_000_000_000L / perSecond) {
                Connection connection = idle.remove();
                due.put(connection, at);
                connection.send();
                sent++;
            }
            if (receive() == 0) {
                LockSupport.parkNanos(NAP_NANOS);
            }
        }
        return histogram;
    }

    private int receive() throws IOException {
        try {
            return crowd.selector().selectNow(this::onReadable);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void onReadable(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.receive()) {
                histogram.recordValue(System.nanoTime() - due.get(connection));
                idle.add(connection);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
