package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.util.List;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.exceptions.JedisDataException;

/** A master, its replica, and who watches over them. */
class SentinelTest extends RedisFixture {

    private final RedisProcess master = closing(RedisProcess.started("--requirepass", "pw", "--masterauth", "pw"));

    private RedisProcess replica() {
        RedisProcess replica = closing(RedisProcess.started("--requirepass", "pw", "--masterauth", "pw", "--replicaof", "127.0.0.1",
            "" + master.port()));
        try (RedisClient client = replica.client()) {
            client.text("AUTH", "pw");
            Await.until(() -> client.text("INFO", "replication").contains("master_link_status:up"));
        }
        return replica;
    }

    private RedisProcess sentinel(String... lines) {
        String[] all = new String[lines.length + 1];
        all[0] = "sentinel auth-pass shop pw";
        System.arraycopy(lines, 0, all, 1, lines.length);
        return closing(RedisProcess.sentinel(master.port(), all));
    }

    private static String url(RedisProcess sentinel, String rest) {
        return "redis+sentinel://:pw@127.0.0.1:" + sentinel.port() + rest;
    }

    private static boolean works(SessionStore store, String id) {
        try {
            return update(store, id, "2") == CommitResult.APPLIED;
        } catch (StoreException e) {
            return false;
        }
    }

    @Test
    void afterAFailoverSessionsAreWhereTheyWere() throws Exception {
        RedisProcess replica = replica();
        RedisProcess sentinel = sentinel();
        try (RedisClient client = sentinel.client()) {
            Await.until(() -> client.text("INFO", "sentinel").contains("slaves=1"));
        }
        SessionStore store = store("redis+sentinel://:pw@127.0.0.1:1,127.0.0.1:" + sentinel.port() + "/shop/1",
            "store.connectTimeout", "500ms", "store.timeout", "500ms");
        String id = created(store, "1");
        try (RedisClient client = master.client()) {
            client.text("AUTH", "pw");
            assertEquals(1L, client.ask("WAIT", "1", "5000"));
        }
        master.kill();
        Await.until(() -> works(store, id));
        assertEquals("2", value(store, id));
        try (RedisClient client = replica.client()) {
            client.text("AUTH", "pw");
            assertTrue(client.text("INFO", "replication").contains("role:master"));
        }
        master.start();
        // The sentinel turns it into a replica. Nobody writes to it by mistake.
        for (int i = 0; i < 20; i++) {
            assertEquals(CommitResult.APPLIED, update(store, id, "" + i));
        }
        assertEquals("19", value(store, id));
    }

    /** The master steps down by order, and goes on serving as a replica: connections to it are no longer good for writes. */
    @Test
    void aMasterThatSteppedDownIsNotWrittenTo() {
        RedisProcess replica = replica();
        RedisProcess sentinel = sentinel();
        SessionStore store = store(url(sentinel, "/shop"));
        String id = created(store, "1");
        try (RedisClient client = sentinel.client()) {
            Await.until(() -> client.text("INFO", "sentinel").contains("slaves=1"));
            Await.until(() -> isFailingOver(client));
            Await.until(() -> client.texts("SENTINEL", "GET-MASTER-ADDR-BY-NAME", "shop").get(1).equals("" + replica.port()));
        }
        // What the old master takes in its last moments is lost, as in any failover. In the end all goes to the new one.
        try (RedisClient client = replica.client()) {
            client.text("AUTH", "pw");
            Await.until(() -> works(store, id) && "2".equals(client.text("HGET", key(id), ":a")));
        }
        assertEquals("2", value(store, id));
    }

    /** A sentinel refuses until it knows enough of the replica. */
    private static boolean isFailingOver(RedisClient sentinel) {
        try {
            return "OK".equals(sentinel.text("SENTINEL", "FAILOVER", "shop"));
        } catch (JedisDataException e) {
            return false;
        }
    }

    @Test
    void sentinelsMayHaveAPasswordOfTheirOwn() {
        RedisProcess sentinel = sentinel("requirepass sentinel-pw");
        SessionStore store = store(url(sentinel, "/shop?sentinelPassword=sentinel-pw"));
        String id = created(store, "1");
        assertEquals("1", value(store, id));
        for (String rest : List.of("/shop", "/shop?sentinelPassword=wrong-pw")) {
            StoreException refused = assertThrows(StoreException.class, () -> store(url(sentinel, rest)).load(SPACE, id));
            assertTrue(refused.getMessage().contains("No sentinel says where master \"shop\" is"), refused.getMessage());
            assertFalse(refused.getMessage().contains("wrong-pw"), refused.getMessage());
        }
    }

    /** A sentinel that is behind: what it names as the master is a replica by now. */
    @Test
    void aReplicaIsNotTakenForTheMaster() {
        RedisProcess behind = closing(RedisProcess.sentinel(replica().port(), "sentinel auth-pass shop pw"));
        StoreException refused = assertThrows(StoreException.class, () -> store(url(behind, "/shop")).load(SPACE, newId()));
        assertTrue(refused.getMessage().contains("a failover is under way"), refused.getMessage());
    }

    @Test
    void aNameThatNobodyKnowsIsSaid() {
        RedisProcess sentinel = sentinel();
        StoreException refused = assertThrows(StoreException.class, () -> store(url(sentinel, "/shpo")).load(SPACE, newId()));
        assertTrue(refused.getMessage().contains("knows a master \"shpo\""), refused.getMessage());
        assertTrue(refused.isOutOfReach());
    }

    @Test
    void whereNoSentinelAnswersItIsSaidInTime() {
        StoreException refused = assertThrows(StoreException.class,
            () -> store("redis+sentinel://127.0.0.1:1,127.0.0.1:2/shop").load(SPACE, newId()));
        assertTrue(refused.getMessage().contains("No sentinel says"), refused.getMessage());
        assertTrue(refused.isOutOfReach());
    }
}
