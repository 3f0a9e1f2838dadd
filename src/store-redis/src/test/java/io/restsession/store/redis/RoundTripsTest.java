package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many commands it takes, as the server counts them. */
class RoundTripsTest extends RedisFixture {

    private RedisProcess redis;
    private SessionStore store;
    private Monitor monitor;

    @BeforeEach
    void start() throws Exception {
        redis = closing(RedisProcess.started());
        store = store(url(redis) + "/2");
        created(store, "the script is known from now on");
        monitor = closing(new Monitor(redis));
    }

    @Test
    void aReadIsOneAndAWriteIsOne() throws Exception {
        String id = created(store, "1");
        assertEquals(List.of("EVALSHA"), monitor.commands());
        assertEquals("1", value(store, id));
        assertEquals(List.of("HGETALL"), monitor.commands());
        update(store, id, "2");
        assertEquals(List.of("EVALSHA"), monitor.commands());
        store.load(SPACE, newId());
        assertEquals(List.of("HGETALL"), monitor.commands());
        store.commit(SPACE, Delta.delete(id));
        assertEquals(List.of("EVALSHA"), monitor.commands());
    }

    @Test
    void aChangeOfIdIsOneAndSoIsFollowingIt() throws Exception {
        String id = created(store, "1");
        String newId = id.substring(0, 2) + UUID.randomUUID();
        monitor.commands();
        store.commit(SPACE, Delta.update(id).newId(newId).set("a", bytes("2")).expiry(Delta.Expiry.EXTEND, Long.MAX_VALUE).build());
        assertEquals(List.of("EVALSHA"), monitor.commands());
        assertEquals(CommitResult.APPLIED, update(store, id, "3"));
        assertEquals(List.of("EVALSHA"), monitor.commands());
    }

    @Test
    void aConnectionIsSetUpOnce() throws Exception {
        SessionStore another = store(url(redis) + "/2");
        another.load(SPACE, newId());
        assertEquals(List.of("SELECT", "HGETALL"), monitor.commands());
        another.load(SPACE, newId());
        assertEquals(List.of("HGETALL"), monitor.commands());
    }

    @Test
    void aServerThatForgotTheScriptLearnsItAgain() throws Exception {
        try (RedisClient client = redis.client()) {
            client.ask("SCRIPT", "FLUSH");
        }
        monitor.commands();
        String id = created(store, "1");
        assertEquals(List.of("EVALSHA", "EVAL"), monitor.commands());
        update(store, id, "2");
        assertEquals(List.of("EVALSHA"), monitor.commands());
        assertEquals("2", value(store, id));
    }

    /** Each node asks whether it is its turn; of two, one looks then. */
    @Test
    void lookingForWhatHasExpiredCostsLittle() throws Exception {
        store.onExpiry(SPACE, (space, record) -> { });
        store(url(redis) + "/2").onExpiry(SPACE, (space, record) -> { });
        int asked = 0;
        int looked = 0;
        while (looked < 10) {
            for (String command : monitor.commands()) {
                asked += command.equals("SET") ? 1 : 0;
                looked += command.equals("ZRANGEBYSCORE") ? 1 : 0;
                assertTrue(List.of("SELECT", "SET", "ZRANGEBYSCORE").contains(command), command);
            }
        }
        assertTrue(asked >= looked + looked / 2, asked + " and " + looked);
    }
}
