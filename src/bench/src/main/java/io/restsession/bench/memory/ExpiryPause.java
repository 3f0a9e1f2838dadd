package io.restsession.bench.memory;

import io.restsession.bench.micro.Requests;
import io.restsession.core.store.memory.MemoryStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program: one thread's requests to some sessions, while very many others in the same store expire within three seconds. It says
 * {@code quiet <ms>}, the longest request before the others expire; {@code gap <ms>}, the longest while they do; {@code pause <ms>},
 * the longest collection meanwhile. Argument: how many expire.
 */
final class ExpiryPause {

    private static final int WORKED_WITH = 10_000;
    private static final long WITHIN_MILLIS = 3_000;
    private static final Duration QUIET = Duration.ofSeconds(5);

    /** Filling the store takes less. */
    private static final Duration AHEAD = Duration.ofSeconds(30);

    /** They leave memory within two seconds. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(3);

    private static final double NANOS_IN_MILLI = 1e6;

    private final Requests requests = new Requests(new MemoryStore(Clock.systemUTC()));
    private final List<List<String>> clients = new ArrayList<>();

    private ExpiryPause() {
    }

    public static void main(String[] arguments) {
        new ExpiryPause().run(Integer.parseInt(arguments[0]));
    }

    private void run(int expiring) {
        Instant first = Instant.now().plus(AHEAD);
        for (int i = 0; i < expiring; i++) {
            requests.begin(first.plusMillis(i % WITHIN_MILLIS));
        }
        for (int i = 0; i < WORKED_WITH; i++) {
            clients.add(requests.begin());
        }
        Instant last = first.plusMillis(WITHIN_MILLIS).plus(AFTERWARDS);
        System.gc();
        longestUntil(first.minus(QUIET));
        Pauses pauses = new Pauses();
        System.out.println("quiet " + longestUntil(first));
        pauses.longest();
        System.out.println("gap " + longestUntil(last));
        System.out.println("pause " + pauses.longest());
    }

    private double longestUntil(Instant end) {
        long longest = 0;
        int next = 0;
        long before = System.nanoTime();
        long endNanos = before + TimeUnit.MILLISECONDS.toNanos(Duration.between(Instant.now(), end).toMillis());
        while (before < endNanos) {
            requests.count(clients.get(next++ % WORKED_WITH));
            long now = System.nanoTime();
            longest = Math.max(longest, now - before);
            before = now;
        }
        return longest / NANOS_IN_MILLI;
    }
}
