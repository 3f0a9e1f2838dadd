package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A cluster one of whose masters fails. */
class ClusterFailoverTest extends RedisFixture {

    @Test
    void aFailedMasterIsReplaced() {
        RedisClusterProcesses cluster = closing(new RedisClusterProcesses(3));
        String id = newId();
        int slot = JedisClusterCRC16.getSlot(new Keys("rest-session:", true).session(SPACE, id));
        int failing = RedisClusterProcesses.owner(slot, cluster.size());
        cluster.addReplica(failing);
        SessionStore store = store(cluster.url(true), "store.connectTimeout", "500ms", "store.timeout", "500ms");
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, create(id, HALF_AN_HOUR).set("a", bytes("1")).build()));
        try (RedisClient client = cluster.client(failing)) {
            assertEquals(1, client.number("WAIT", "1", "5000"));
        }
        cluster.master(failing).kill();
        Await.until(() -> works(store, id));
        assertEquals("2", value(store, id));
    }

    private static boolean works(SessionStore store, String id) {
        try {
            return update(store, id, "2") == CommitResult.APPLIED;
        } catch (StoreException e) {
            return false;
        }
    }
}
