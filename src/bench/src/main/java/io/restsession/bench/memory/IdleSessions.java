package io.restsession.bench.memory;

import java.time.Duration;

/**
 * A program: begins sessions at a {@link Site} in its own JVM and says {@code bytes <of heap for each>}. Its sender leaves nothing
 * on the heap. Arguments: the site, how many sessions.
 */
final class IdleSessions {

    /** So that what is made once is there before. */
    private static final int FIRST = 10_000;
    private static final int LINES = 12;

    /** For how long none of them is used before they count as idle: where objects are kept for the next request, it is over by then. */
    private static final Duration IDLE = Duration.ofSeconds(25);
    private static final Duration CLEANED = Duration.ofSeconds(12);

    private IdleSessions() {
    }

    public static void main(String[] arguments) throws Exception {
        Site site = Site.valueOf(arguments[0]);
        int sessions = Integer.parseInt(arguments[1]);
        NewClients clients = new NewClients(site.start());
        System.err.println(site + " answered: " + clients.come(FIRST).replace("\r\n", " | "));
        rest();
        Histogram before = Histogram.taken();
        clients.come(sessions);
        rest();
        Histogram added = Histogram.taken().since(before);
        added.top(LINES, sessions).forEach(System.err::println);
        System.out.println("bytes " + (double) added.total() / sessions);
        System.exit(0);
    }

    /** Until all sessions are idle, and what was let go of for that is collected and cleaned away. */
    private static void rest() throws InterruptedException {
        Thread.sleep(IDLE.toMillis());
        System.gc();
        Thread.sleep(CLEANED.toMillis());
    }
}
