package io.restsession.store.redis;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.MOVED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server obeys, and its answer is lost with the connection: the command is sent again, and must not be taken for another one. */
class LostAnswerTest extends RedisFixture {

    private Relay relay;
    private SessionStore store;
    private SessionStore direct;

    @BeforeEach
    void start() throws Exception {
        RedisProcess redis = closing(RedisProcess.started());
        direct = store(url(redis));
        relay = closing(new Relay(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), redis.port()));
        store = store("redis://127.0.0.1:" + relay.port());
        created(store, "the connection is there, and the script is known");
    }

    @Test
    void aCreationIsOneCreation() {
        String id = newId();
        relay.loseNextAnswer();
        assertEquals(APPLIED, store.commit(SPACE, create(id, HALF_AN_HOUR).set("a", bytes("1")).set("b", bytes("2")).build()));
        assertEquals("1", value(store, id));
    }

    @Test
    void aCreationThatSomebodyElseMadeIsRefused() {
        String id = created(direct, "1");
        for (String value : new String[] {"1", "2"}) {
            relay.loseNextAnswer();
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
        relay.loseNextAnswer();
        assertEquals(APPLIED, store.commit(SPACE, Delta.update(id).newId(newId).set("a", bytes("2")).build()));
        assertEquals("2", value(store, newId));
        assertNull(store.load(SPACE, id));
        relay.loseNextAnswer();
        assertEquals(MOVED, store.commit(SPACE, Delta.update(id).newId(id + "x").set("a", bytes("3")).build()));
        assertEquals("3", value(store, newId));
    }

    @Test
    void readsUpdatesAndDeletionsAreDoneAllTheSame() {
        String id = created(store, "1");
        relay.loseNextAnswer();
        assertEquals(APPLIED, update(store, id, "2"));
        relay.loseNextAnswer();
        assertEquals("2", value(store, id));
        relay.loseNextAnswer();
        assertEquals(APPLIED, store.commit(SPACE, Delta.delete(id)));
        assertNull(store.load(SPACE, id));
    }
}
