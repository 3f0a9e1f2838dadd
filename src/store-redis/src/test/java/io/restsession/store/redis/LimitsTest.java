package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Servers that do not do what they are asked to, or not in time. */
class LimitsTest extends RedisFixture {

    private static final Duration HANGS = Duration.ofSeconds(10);

    private static StoreException refused(SessionStore store, String id, String said) {
        StoreException refused = assertThrows(StoreException.class, () -> update(store, id, "2"));
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
        assertFalse(refused.getMessage().contains(id), refused.getMessage());
        assertFalse(refused.isOutOfReach());
        return refused;
    }

    @Test
    void withoutMemoryItIsReadAndDeleted() {
        RedisProcess redis = closing(RedisProcess.started("--maxmemory-policy", "noeviction"));
        SessionStore store = store(url(redis));
        String id = created(store, "1");
        String another = created(store, "1");
        try (RedisClient client = redis.client()) {
            client.ask("CONFIG", "SET", "maxmemory", "1");
            refused(store, id, "out of memory");
            assertThrows(StoreException.class, () -> created(store, "1"));
            assertEquals("1", value(store, id));
            assertEquals(CommitResult.APPLIED, store.commit(SPACE, Delta.delete(another)));
            assertNull(store.load(SPACE, another));
            client.ask("CONFIG", "SET", "maxmemory", "0");
        }
        assertEquals(CommitResult.APPLIED, update(store, id, "2"));
    }

    /** All of it or nothing, though a script that met an error has no way back. */
    @Test
    void withoutMemoryNothingIsHalfDone() {
        RedisProcess redis = closing(RedisProcess.started());
        SessionStore store = store(url(redis));
        String id = created(store, "1");
        String newId = id + "new";
        try (RedisClient client = redis.client()) {
            client.ask("CONFIG", "SET", "maxmemory", "1");
            assertThrows(StoreException.class, () -> store.commit(SPACE, Delta.update(id).newId(newId).set("a", bytes("2")).maxAge(5)
                .expiry(Delta.Expiry.EXTEND, System.currentTimeMillis() + 2 * HALF_AN_HOUR).build()));
            client.ask("CONFIG", "SET", "maxmemory", "0");
        }
        assertEquals("1", value(store, id));
        assertEquals(HALF_AN_HOUR, store.load(SPACE, id).maxAge());
        assertNull(store.load(SPACE, newId));
    }

    @Test
    void aReplicaIsReadAndSaysThatItIsOne() {
        RedisProcess master = closing(RedisProcess.started());
        RedisProcess replica = closing(RedisProcess.started("--replicaof", "127.0.0.1", "" + master.port()));
        String id = created(store(url(master)), "1");
        SessionStore store = store(url(replica));
        Await.until(() -> {
            try {
                return "1".equals(value(store, id));
            } catch (StoreException e) {
                return false;
            }
        });
        refused(store, id, "is a replica");
        try (RedisClient client = replica.client()) {
            client.ask("REPLICAOF", "NO", "ONE");
        }
        assertEquals(CommitResult.APPLIED, update(store, id, "2"));
    }

    /** A name that means another machine after a failover, as hosted servers have it. */
    @Test
    void aNameThatMovesOnIsFollowedAtOnce() throws Exception {
        RedisProcess before = closing(RedisProcess.started());
        RedisProcess after = closing(RedisProcess.started("--replicaof", "127.0.0.1", "" + before.port()));
        Relay name = closing(new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), before.port()));
        SessionStore store = closing(Opened.storeThatNeverLooks("redis://127.0.0.1:" + name.port()));
        String id = created(store, "1");
        try (RedisClient old = before.client(); RedisClient promoted = after.client()) {
            Await.until(() -> promoted.number("EXISTS", key(id)) == 1);
            promoted.text("REPLICAOF", "NO", "ONE");
            old.text("REPLICAOF", "127.0.0.1", "" + after.port());
        }
        name.redirect(after.port());
        assertEquals(CommitResult.APPLIED, update(store, id, "2"));
        assertEquals("2", value(store(url(after)), id));
    }

    @Test
    void aServerWithoutEnoughReplicasSaysSo() {
        RedisProcess redis = closing(RedisProcess.started());
        SessionStore store = store(url(redis));
        String id = created(store, "1");
        try (RedisClient client = redis.client()) {
            client.ask("CONFIG", "SET", "min-replicas-to-write", "1");
        }
        refused(store, id, "replicas");
        assertEquals("1", value(store, id));
    }

    @Test
    void aServerWithoutRoomForConnectionsSaysSo() {
        RedisProcess redis = closing(RedisProcess.started("--maxclients", "1"));
        closing(redis.client()).text("PING");
        StoreException refused = assertThrows(StoreException.class, () -> store(url(redis)).load(SPACE, newId()));
        assertTrue(refused.getMessage().contains("maxclients") || refused.isOutOfReach(), refused.getMessage());
    }

    /** A server that takes no more bytes: no socket has a limit for that. */
    @Test
    void aWriteThatGetsStuckEnds() throws Exception {
        RedisProcess redis = closing(RedisProcess.started());
        SessionStore store = store(url(redis), "store.timeout", "500ms");
        String id = created(store, "1");
        byte[] big = new byte[50_000_000];
        new ProcessBuilder("kill", "-STOP", "" + redis.handle().pid()).start().waitFor();
        try {
            StoreException late = assertTimeoutPreemptively(HANGS, () -> assertThrows(StoreException.class,
                () -> store.commit(SPACE, Delta.update(id).set("a", big).build())));
            assertTrue(late.isOutOfReach());
            assertTrue(late.getMessage().contains("did not answer within"), late.getMessage());
        } finally {
            new ProcessBuilder("kill", "-CONT", "" + redis.handle().pid()).start().waitFor();
        }
        assertEquals("1", value(store, id));
    }

    /** A server that sends a byte now and then: no single read takes too long. */
    @Test
    void anAnswerThatComesInDropsEnds() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> drip(listening, over));
            server.setDaemon(true);
            server.start();
            SessionStore store = store("redis://127.0.0.1:" + listening.getLocalPort(), "store.timeout", "500ms");
            StoreException late = assertTimeoutPreemptively(HANGS,
                () -> assertThrows(StoreException.class, () -> store.load(SPACE, newId())));
            assertTrue(late.getMessage().contains("did not answer within"), late.getMessage());
        } finally {
            over.countDown();
        }
    }

    private static void drip(ServerSocket listening, CountDownLatch over) {
        try (Socket socket = listening.accept()) {
            InputStream in = socket.getInputStream();
            in.read();
            OutputStream out = socket.getOutputStream();
            out.write("$1000000\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!over.await(50, TimeUnit.MILLISECONDS)) {
                out.write('x');
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // The store has had enough.
        }
    }

    /** Somebody else listens at the port. */
    @Test
    void whatIsNotRedisIsNoStore() throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread server = new Thread(() -> {
                try (Socket socket = listening.accept()) {
                    socket.getInputStream().read();
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    // The store has had enough.
                }
            });
            server.setDaemon(true);
            server.start();
            SessionStore store = store("redis://127.0.0.1:" + listening.getLocalPort());
            assertThrows(StoreException.class, () -> store.load(SPACE, newId()));
        }
    }

    @Test
    void connectionsAreNoMoreThanAllowed() throws Exception {
        RedisProcess redis = closing(RedisProcess.started());
        SessionStore store = store(url(redis), "store.connections", "3");
        Thread[] threads = new Thread[20];
        for (int i = 0; i < threads.length; i++) {
            threads[i] = new Thread(() -> {
                for (int round = 0; round < 50; round++) {
                    created(store, "1");
                }
            });
            threads[i].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        try (RedisClient client = redis.client()) {
            assertEquals(1_000, client.number("ZCARD", "rest-session:expiry:" + SPACE));
            assertEquals(3 + 1, client.text("CLIENT", "LIST").lines().count());
        }
    }
}
