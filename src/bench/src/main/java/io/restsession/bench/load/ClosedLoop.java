package io.restsession.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.util.concurrent.TimeUnit;

/** As fast as it goes: each connection sends its next request when it has the answer to the last. For one run. */
final class ClosedLoop {

    private static final long LONGEST_WAIT_MILLIS = 10_000;

    private final Crowd crowd;
    private boolean over;
    private int waiting;
    private long answers;

    ClosedLoop(Crowd crowd) {
        this.crowd = crowd;
    }

    /** @return how many answers came in a second */
    double run(long millis) throws IOException {
        long start = System.nanoTime();
        long end = start + TimeUnit.MILLISECONDS.toNanos(millis);
        for (Connection connection : crowd.connections()) {
            connection.send();
        }
        waiting = crowd.connections().size();
        long now = start;
        while (now < end) {
            await();
            now = System.nanoTime();
        }
        double rate = answers * 1e9 / (now - start);
        // The next run begins with nothing on its way.
        over = true;
        while (waiting > 0) {
            await();
        }
        return rate;
    }

    private void await() throws IOException {
        try {
            if (crowd.selector().select(this::onReadable, LONGEST_WAIT_MILLIS) == 0) {
                throw new IOException("No answer in " + LONGEST_WAIT_MILLIS + " ms.");
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void onReadable(SelectionKey key) {
        Connection connection = (Connection) key.attachment();
        try {
            if (connection.receive()) {
                answers++;
                if (over) {
                    waiting--;
                } else {
                    connection.send();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
