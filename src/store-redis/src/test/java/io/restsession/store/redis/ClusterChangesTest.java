package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** A cluster whose slots move. */
class ClusterChangesTest extends RedisFixture {

    private final Keys keys = new Keys("rest-session:", true);
    private static RedisClusterProcesses cluster;

    @BeforeAll
    static void start() {
        cluster = new RedisClusterProcesses(3);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @BeforeEach
    void empty() {
        for (int master = 0; master < cluster.size(); master++) {
            try (RedisClient client = cluster.client(master)) {
                client.text("FLUSHALL");
            }
        }
    }

    private int slot(String id) {
        return JedisClusterCRC16.getSlot(keys.session(SPACE, id));
    }

    private static int owner(int slot) {
        return RedisClusterProcesses.owner(slot, cluster.size());
    }

    private void setSlot(int master, int slot, String state, int other) {
        try (RedisClient client = cluster.client(master)) {
            client.text("CLUSTER", "SETSLOT", "" + slot, state, cluster.id(other));
        }
    }

    private void migrate(int from, int to, int slot) {
        try (RedisClient client = cluster.client(from)) {
            for (String key : client.texts("CLUSTER", "GETKEYSINSLOT", "" + slot, "1000")) {
                client.text("MIGRATE", "127.0.0.1", "" + cluster.master(to).port(), key, "0", "5000");
            }
        }
    }

    @Test
    void sessionsAreSpreadOverAllServersAndShownOnce() {
        SessionStore store = store(cluster.url(false));
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 300; i++) {
            ids.add(created(store, "1"));
        }
        for (int master = 0; master < cluster.size(); master++) {
            try (RedisClient client = cluster.client(master)) {
                assertTrue(client.number("DBSIZE") > 50);
            }
        }
        List<String> shown = new ArrayList<>();
        store.browse((space, record) -> shown.add(record.id()));
        assertEquals(300, shown.size());
        assertEquals(ids, new HashSet<>(shown));
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        store.onExpiry(SPACE, (space, record) -> heard.add(record.id()));
        List<String> expiring = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            expiring.add(createdFor(store, 200, "1"));
        }
        Await.until(() -> heard.size() >= 100);
        assertEquals(new HashSet<>(expiring), new HashSet<>(heard));
        assertEquals(100, heard.size());
    }

    /** In the midst of it, at the end of it, and for stores that learn of it later. */
    @Test
    void aSlotThatMovesTakesItsSessionsAlong() {
        SessionStore store = store(cluster.url(true));
        SessionStore late = store(cluster.url(true));
        String id = created(store, "1");
        assertEquals("1", value(late, id));
        int slot = slot(id);
        int from = owner(slot);
        int to = (from + 1) % 3;
        setSlot(to, slot, "IMPORTING", from);
        setSlot(from, slot, "MIGRATING", to);
        assertEquals("1", value(store, id));
        assertEquals(CommitResult.APPLIED, update(store, id, "2"));
        migrate(from, to, slot);
        assertEquals("2", value(store, id));
        assertEquals(CommitResult.APPLIED, update(store, id, "3"));
        for (int master = 0; master < 3; master++) {
            setSlot(master, slot, "NODE", to);
        }
        assertEquals("3", value(store, id));
        String newId = id.substring(0, 2) + UUID.randomUUID();
        assertEquals(CommitResult.APPLIED, late.commit(SPACE, Delta.update(id).newId(newId).build()));
        assertEquals(CommitResult.APPLIED, update(late, id, "4"));
        assertEquals("4", value(store, newId));
        List<String> shown = new ArrayList<>();
        late.browse((space, record) -> shown.add(record.id()));
        assertEquals(List.of(newId), shown);
        empty();
        for (int master = 0; master < 3; master++) {
            setSlot(master, slot, "NODE", from);
        }
    }

    @Test
    void whatHasTheWrongKindOfUrlIsTold() {
        String id = newId();
        int other = (owner(slot(id)) + 1) % 3;
        String wrong = null;
        for (int i = 0; i < 100 && wrong == null; i++) {
            try {
                store("redis://127.0.0.1:" + cluster.master(other).port()).load(SPACE, newId());
            } catch (StoreException e) {
                wrong = e.getMessage();
            }
        }
        assertTrue(wrong != null && wrong.contains("redis+cluster://"), wrong);
        RedisProcess single = closing(RedisProcess.started());
        String message = assertThrows(StoreException.class,
            () -> store("redis+cluster://127.0.0.1:" + single.port()).load(SPACE, id)).getMessage();
        assertTrue(message.contains("redis://"), message);
    }
}
