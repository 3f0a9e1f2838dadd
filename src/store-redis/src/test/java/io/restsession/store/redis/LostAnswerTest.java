package io.restsession.store.redis;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.MOVED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server obeys, and its answer is lost with the connection: the command is sent again, and must not be taken for another one. */
class LostAnswerTest extends RedisFixture {

    private final AtomicBoolean losesNext = new AtomicBoolean();
    private RedisProcess redis;
    private SessionStore store;
    private SessionStore direct;

    @BeforeEach
    void start() throws Exception {
        redis = closing(RedisProcess.started());
        direct = store(url(redis));
        ServerSocket listening = closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        daemon(() -> {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), redis.port());
                daemon(() -> client.getInputStream().transferTo(server.getOutputStream()));
                daemon(() -> passAnswers(server, client));
            }
        });
        store = store("redis://127.0.0.1:" + listening.getLocalPort());
        created(store, "the connection is there, and the script is known");
    }

    private void passAnswers(Socket server, Socket client) throws IOException {
        byte[] buffer = new byte[8192];
        try (server; client) {
            for (int n = server.getInputStream().read(buffer); n >= 0; n = server.getInputStream().read(buffer)) {
                if (losesNext.compareAndSet(true, false)) {
                    return;
                }
                client.getOutputStream().write(buffer, 0, n);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the two has hung up.
            }
        }, "lossy-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    private void loseNext() {
        assertTrue(losesNext.compareAndSet(false, true));
    }

    @Test
    void aCreationIsOneCreation() {
        String id = newId();
        loseNext();
        assertEquals(APPLIED, store.commit(SPACE, create(id, HALF_AN_HOUR).set("a", bytes("1")).set("b", bytes("2")).build()));
        assertEquals("1", value(store, id));
    }

    @Test
    void aCreationThatSomebodyElseMadeIsRefused() {
        String id = created(direct, "1");
        for (String value : new String[] {"1", "2"}) {
            loseNext();
            Delta another = Delta.create(id, 5).expiry(Delta.Expiry.SET, System.currentTimeMillis() + HALF_AN_HOUR).maxAge(HALF_AN_HOUR)
                .set("a", bytes(value)).build();
            assertEquals(REFUSED, store.commit(SPACE, another));
        }
        assertEquals("1", value(store, id));
    }

    @Test
    void aChangeOfIdIsOneChange() {
        String id = created(store, "1");
        String newId = id.substring(0, 2) + UUID.randomUUID();
        loseNext();
        assertEquals(APPLIED, store.commit(SPACE, Delta.update(id).newId(newId).set("a", bytes("2")).build()));
        assertEquals("2", value(store, newId));
        assertNull(store.load(SPACE, id));
        loseNext();
        assertEquals(MOVED, store.commit(SPACE, Delta.update(id).newId(id + "x").set("a", bytes("3")).build()));
        assertEquals("3", value(store, newId));
    }

    @Test
    void readsUpdatesAndDeletionsAreDoneAllTheSame() {
        String id = created(store, "1");
        loseNext();
        assertEquals(APPLIED, update(store, id, "2"));
        loseNext();
        assertEquals("2", value(store, id));
        loseNext();
        assertEquals(APPLIED, store.commit(SPACE, Delta.delete(id)));
        assertNull(store.load(SPACE, id));
    }
}
