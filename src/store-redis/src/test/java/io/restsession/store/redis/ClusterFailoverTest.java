package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A cluster, one of whose masters fails. */
class ClusterFailoverTest extends RedisFixture {

    /** After so many milliseconds of silence a server counts as failed. */
    private static final String TIMEOUT = "2000";

    @Test
    void aFailedMasterIsReplaced() {
        RedisClusterProcesses cluster = closing(new RedisClusterProcesses(3, "--cluster-node-timeout", TIMEOUT,
            // However long an election takes on a busy machine, the replica stands for it.
            "--cluster-replica-validity-factor", "0"));
        String id = newId();
        int slot = JedisClusterCRC16.getSlot(new Keys("rest-session:", true).session(SPACE, id));
        int failing = RedisClusterProcesses.owner(slot, cluster.size());
        cluster.addReplica(failing);
        SessionStore store = closing(Opened.storeThatNeverLooks(cluster.url(true), "store.connectTimeout", "500ms",
            "store.timeout", "500ms"));
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, create(id, HALF_AN_HOUR).set("a", bytes("1")).build()));
        try (RedisClient client = cluster.client(failing)) {
            assertEquals(1, client.number("WAIT", "1", "5000"));
        }
        cluster.master(failing).kill();
        Await.until(() -> works(store, id));
        assertEquals("2", value(store, id));
    }

    @Test
    void aServerThatIsGoneKeepsNothingFromTheOthers() {
        RedisClusterProcesses cluster = closing(new RedisClusterProcesses(3, "--cluster-node-timeout", TIMEOUT,
            "--cluster-require-full-coverage", "no"));
        SessionStore store = store(cluster.url(true), "store.connectTimeout", "200ms", "store.timeout", "200ms");
        Set<String> heard = ConcurrentHashMap.newKeySet();
        created(store, "1");
        cluster.master(2).kill();
        store.onExpiry(SPACE, (space, record) -> heard.add(record.id()));
        Set<String> expiring = new HashSet<>();
        while (expiring.size() < 20) {
            try {
                expiring.add(createdFor(store, 100, "1"));
            } catch (StoreException e) {
                // It would be on the server that is gone.
                assertTrue(e.isOutOfReach() || e.getMessage().contains("cluster is down"), e.getMessage());
            }
        }
        Await.until(() -> heard.equals(expiring));
    }

    private static boolean works(SessionStore store, String id) {
        try {
            return update(store, id, "2") == CommitResult.APPLIED;
        } catch (StoreException e) {
            return false;
        }
    }
}
