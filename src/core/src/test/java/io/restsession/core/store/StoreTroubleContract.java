package io.restsession.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What a store promises while its server is in trouble: an answer or a {@link StoreException} within the time limits, recovery
 * by itself, and that what was acknowledged is there. For stores whose server is a process of its own, and set up so that it
 * keeps what it acknowledged.
 */
public abstract class StoreTroubleContract {

    /** Limits for the stores under test, in milliseconds. */
    protected static final int CONNECT_LIMIT = 500;
    protected static final int ANSWER_LIMIT = 1_000;

    /** Nothing is measured here: a call that takes longer hangs. */
    private static final Duration HANGS = Duration.ofSeconds(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final int CLIENTS = 8;

    private final String space = "/" + UUID.randomUUID();
    private SessionStore store;

    /** A store with the limits above, of the server at this port of the loopback address, whether that is up or not. */
    protected abstract SessionStore open(int port) throws Exception;

    /** Starts the server, with what it kept; it takes calls when this returns. Always at the same port. */
    protected abstract void startServer() throws Exception;

    /** The port of the server, running or not. */
    protected abstract int serverPort();

    /** The running server's process; its children belong to it. */
    protected abstract ProcessHandle server();

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    @Test
    void aServerThatIsDownAtStartIsFoundWhenItIsUp() throws Exception {
        startServer();
        killServer();
        store = open(serverPort());
        StoreException failure = assertFails(() -> store.load(space, newId()));
        assertTrue(failure.isOutOfReach());
        assertTrue(failure.getMessage().contains(String.valueOf(serverPort())), failure.getMessage());
        assertFails(() -> create(newId(), "1"));
        startServer();
        String id = createdAtLast("1");
        assertValue(id, "1");
    }

    @Test
    void aKilledServerLosesNothingThatWasAcknowledged() throws Exception {
        startServer();
        store = open(serverPort());
        String[] ids = new String[CLIENTS];
        int[] acknowledged = new int[CLIENTS];
        for (int client = 0; client < CLIENTS; client++) {
            ids[client] = createdAtLast("0");
        }
        AtomicInteger writes = new AtomicInteger();
        AtOnce.run(CLIENTS + 1, client -> {
            if (client == CLIENTS) {
                for (int kills = 0; kills < 2; kills++) {
                    int before = writes.get();
                    await(() -> writes.get() > before + 200);
                    killServer();
                    startServer();
                }
                int before = writes.get();
                await(() -> writes.get() > before + 200);
                writes.set(-1_000_000);
                return;
            }
            for (int i = 1; writes.get() >= 0; i++) {
                int value = i;
                boolean done = answeredInTime(() -> update(ids[client], String.valueOf(value)));
                if (done) {
                    acknowledged[client] = value;
                    writes.incrementAndGet();
                }
            }
        });
        for (int client = 0; client < CLIENTS; client++) {
            SessionRecord record = loadedAtLast(ids[client]);
            assertNotNull(record, "a session is lost");
            int kept = Integer.parseInt(new String(record.values().get("a"), StandardCharsets.UTF_8));
            assertTrue(kept >= acknowledged[client], kept + " is there, " + acknowledged[client] + " was acknowledged");
        }
    }

    @Test
    void aHungServerHoldsNobodyForLong() throws Exception {
        startServer();
        store = open(serverPort());
        String id = createdAtLast("1");
        String unsure = createdAtLast("1");
        signal("-STOP");
        try {
            // More callers than connections: some wait for a connection, some for an answer.
            AtOnce.run(4 * CLIENTS, caller -> {
                StoreException failure = assertFails(caller % 2 == 0 ? () -> store.load(space, id) : () -> update(unsure, "x"));
                assertTrue(failure.isOutOfReach());
            });
        } finally {
            signal("-CONT");
        }
        await(() -> answeredInTime(() -> update(id, "2")));
        assertValue(id, "2");
    }

    @Test
    void brokenConnectionsAreReplaced() throws Exception {
        startServer();
        try (FlakyProxy proxy = new FlakyProxy(serverPort())) {
            store = open(proxy.port());
            String id = createdAtLast("0");
            for (int round = 1; round <= 5; round++) {
                proxy.cut();
                String value = String.valueOf(round);
                // Idle connections broke: what is asked next is asked again on a new one.
                assertTimeoutPreemptively(HANGS, () -> update(id, value));
                assertValue(id, value);
            }
        }
    }

    @Test
    void answersThatBreakOffAreNoAnswers() throws Exception {
        startServer();
        try (FlakyProxy proxy = new FlakyProxy(serverPort())) {
            store = open(proxy.port());
            String id = createdAtLast("0");
            for (int bytes = 0; bytes < 600; bytes = further(bytes)) {
                proxy.breakAfter(bytes);
                proxy.cut();
                String value = String.valueOf(bytes);
                boolean written = answeredInTime(() -> update(id, value));
                answeredInTime(() -> assertValue(id, written ? value : null));
                proxy.mend();
                proxy.cut();
                String kept = value(loadedAtLast(id));
                assertTrue(!written || kept.equals(value), kept + " is there, " + value + " was acknowledged");
            }
            await(() -> answeredInTime(() -> update(id, "mended")));
            assertValue(id, "mended");
        }
    }

    @Test
    void whatIsBegunOverABrokenConnectionIsThereOrNot() throws Exception {
        startServer();
        try (FlakyProxy proxy = new FlakyProxy(serverPort())) {
            store = open(proxy.port());
            createdAtLast("0");
            for (int bytes = 0; bytes < 400; bytes = further(bytes)) {
                String id = newId();
                proxy.breakAfter(bytes);
                proxy.cut();
                boolean created = answeredInTime(() -> assertEquals(CommitResult.APPLIED, create(id, "1")));
                proxy.mend();
                proxy.cut();
                SessionRecord record = loadedAtLast(id);
                assertTrue(record != null || !created, "an acknowledged session is lost");
                assertTrue(record == null || "1".equals(value(record)));
            }
        }
    }

    /** Most answers are short, and most of a long one is alike. */
    private static int further(int bytes) {
        return bytes + (bytes < 60 ? 6 : 60);
    }

    private CommitResult create(String id, String value) {
        long now = System.currentTimeMillis();
        return store.commit(space, Delta.create(id, now).expiry(Delta.Expiry.SET, now + 1_800_000).maxAge(1_800_000)
            .set("a", value.getBytes(StandardCharsets.UTF_8)).build());
    }

    private void update(String id, String value) {
        CommitResult result = store.commit(space, Delta.update(id).set("a", value.getBytes(StandardCharsets.UTF_8)).build());
        assertEquals(CommitResult.APPLIED, result);
    }

    /** @param expected null: any */
    private void assertValue(String id, String expected) {
        String value = value(store.load(space, id));
        if (expected != null) {
            assertEquals(expected, value);
        }
    }

    private static String value(SessionRecord record) {
        assertNotNull(record, "a session is lost");
        assertEquals(1, record.values().size());
        return new String(record.values().get("a"), StandardCharsets.UTF_8);
    }

    private String createdAtLast(String value) throws Exception {
        String id = newId();
        await(() -> answeredInTime(() -> create(id, value)));
        return id;
    }

    private SessionRecord loadedAtLast(String id) throws Exception {
        SessionRecord[] loaded = new SessionRecord[1];
        await(() -> answeredInTime(() -> loaded[0] = store.load(space, id)));
        return loaded[0];
    }

    private static StoreException assertFails(Runnable call) {
        return assertTimeoutPreemptively(HANGS, () -> assertThrows(StoreException.class, call::run));
    }

    /** @return whether the store took it; whatever else it does is thrown on */
    private static boolean answeredInTime(Runnable call) {
        return assertTimeoutPreemptively(HANGS, () -> {
            try {
                call.run();
                return true;
            } catch (StoreException e) {
                return false;
            }
        });
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            assertTrue(System.nanoTime() < end, "it did not happen");
            Thread.yield();
        }
    }

    /** Ends the server at once, as a crash of its machine would. */
    protected void killServer() throws Exception {
        ProcessHandle process = server();
        ProcessHandle[] all = Stream.concat(Stream.of(process), process.descendants()).toArray(ProcessHandle[]::new);
        for (ProcessHandle each : all) {
            each.destroyForcibly();
        }
        for (ProcessHandle each : all) {
            each.onExit().get(20, TimeUnit.SECONDS);
        }
    }

    private void signal(String signal) throws IOException, InterruptedException {
        ProcessHandle process = server();
        for (ProcessHandle each : Stream.concat(Stream.of(process), process.descendants()).toArray(ProcessHandle[]::new)) {
            new ProcessBuilder("kill", signal, String.valueOf(each.pid())).inheritIO().start().waitFor();
        }
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
