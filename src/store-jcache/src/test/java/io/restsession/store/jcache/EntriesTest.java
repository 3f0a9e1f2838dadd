package io.restsession.store.jcache;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.SessionStore;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javax.cache.Cache;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is in the cache, in an Infinispan without any configuration: what is left by nodes that crash between two requests,
 * what nobody of us put there, and what remains of sessions that end.
 */
class EntriesTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long HALF_AN_HOUR = 1_800_000;

    private static EngineLife life;
    private static EngineCalls calls;

    private final String space = "/" + UUID.randomUUID();
    private final DueIndex due = new DueIndex(EngineOnClassPath.PACE);
    private final ExpiryListeners listeners = new ExpiryListeners();
    private final ExpiredEntries entries = new ExpiredEntries(listeners, due);
    private final ExpirySweep sweep = new ExpirySweep(calls, due, entries, EngineOnClassPath.PACE);

    /** Does not sweep by itself. */
    private SessionStore store;

    @BeforeAll
    static void startEngine() throws Exception {
        life = new EngineLife(JCacheUrl.read(EngineOnClassPath.url("", null, EngineOnClassPath.infinispan())));
        calls = new EngineCalls(life, 16, 30_000, 30_000);
    }

    @AfterAll
    static void stopEngine() {
        calls.close();
    }

    @BeforeEach
    void openStore() {
        store = new JCacheStore(calls, EngineOnClassPath.PACE);
        raw().removeAll();
    }

    @Test
    void aChangeOfIdThatBrokeOffLeavesTheOldId() {
        String id = created(HALF_AN_HOUR);
        String newId = UUID.randomUUID().toString();
        put(newId, Alias.of(id).text());
        assertNull(store.load(space, newId));
        assertEquals(REFUSED, update(newId));
        assertEquals(REFUSED, create(newId, HALF_AN_HOUR));
        store.commit(space, Delta.delete(newId));
        assertEquals(id, store.load(space, id).id());
        assertEquals(APPLIED, update(id));
        assertEquals(1, shown());
        // And the change may be made again.
        assertEquals(APPLIED, store.commit(space, Delta.update(id).newId(newId).build()));
        assertEquals(newId, store.load(space, newId).id());
        assertNull(store.load(space, id));
        assertEquals(1, shown());
    }

    @Test
    void aDeletionThatBrokeOffIsFinal() {
        String id = created(HALF_AN_HOUR);
        String newId = UUID.randomUUID().toString();
        assertEquals(APPLIED, store.commit(space, Delta.update(id).newId(newId).build()));
        remove(id);
        for (String each : List.of(id, newId)) {
            assertNull(store.load(space, each));
            assertEquals(REFUSED, update(each));
        }
    }

    @Test
    void aliasesThatLeadNowhereLeave() {
        String id = created(HALF_AN_HOUR);
        String used = UUID.randomUUID().toString();
        assertEquals(APPLIED, store.commit(space, Delta.update(id).newId(used).build()));
        String unused = UUID.randomUUID().toString();
        put(unused, Alias.of(id).text());
        String orphan = UUID.randomUUID().toString();
        put(orphan, Alias.of(UUID.randomUUID().toString()).text());
        assertFalse(calls.<Boolean>call(cache -> entries.look(cache, List.of(key(used), key(unused), key(orphan)), true)));
        assertNotNull(get(used));
        assertNull(get(unused));
        assertNull(get(orphan));
        assertNotNull(store.load(space, used));
    }

    @Test
    void anAliasEndsWithItsSession() {
        String id = created(HALF_AN_HOUR);
        String newId = UUID.randomUUID().toString();
        assertEquals(APPLIED, store.commit(space, Delta.update(id).newId(newId).build()));
        store.commit(space, Delta.delete(id));
        assertNull(get(newId));
        assertNull(get(id));
    }

    @Test
    void whatIsDeletedIsNotToldThoughItHasExpired() {
        String id = UUID.randomUUID().toString();
        put(id, StoredSession.created(Delta.create(id, 1).expiry(Delta.Expiry.SET, now() - 1).maxAge(1).build(), 0).text());
        store.commit(space, Delta.delete(id));
        assertNull(get(id));
    }

    @Test
    void anIdThatIsTakenIsNotTakenAgain() {
        String id = created(HALF_AN_HOUR);
        String other = created(HALF_AN_HOUR);
        assertEquals(REFUSED, store.commit(space, Delta.update(id).newId(other).build()));
        assertNotNull(store.load(space, id));
        assertNotNull(store.load(space, other));
    }

    @Test
    void whatIsNoSessionCountsAsAbsent() {
        String whole = (String) get(created(HALF_AN_HOUR));
        for (Object each : new Object[] {"", "x", 1, 2.5, new byte[] {1, 2}, whole.substring(1), whole.substring(0, 20),
            whole + "x", "S1" + "\u00ff".repeat(100)}) {
            String id = UUID.randomUUID().toString();
            raw().put(key(id).text(), each);
            assertNull(store.load(space, id));
            assertEquals(REFUSED, update(id));
            assertEquals(REFUSED, store.commit(space, Delta.update(id).newId(UUID.randomUUID().toString()).build()));
            store.commit(space, Delta.delete(id));
            assertNull(store.load(space, id));
            calls.call(cache -> entries.look(cache, List.of(key(id)), true));
            CommitResult created = create(id, HALF_AN_HOUR);
            assertTrue(created == REFUSED || store.load(space, id) != null);
            assertTrue(created == APPLIED || !(each instanceof String));
        }
        raw().put("s/1", "x");
        raw().put(7, "x");
        store.browse((where, record) -> true);
    }

    @Test
    void sessionsThatNobodyListensForLeaveWithAllThatBelongsToThem() throws Exception {
        created(300);
        String renewed = created(300);
        assertEquals(APPLIED, store.commit(space, Delta.update(renewed).expiry(Delta.Expiry.EXTEND, now() + 900).build()));
        String hostile = DueIndex.parts(due.bucketOf(now() + 600)).get(3);
        calls.call(cache -> cache.putIfAbsent(hostile, "D1 nonsense s/1/a s/0/ "));
        String alien = DueIndex.parts(due.bucketOf(now() + 600)).get(4);
        calls.call(cache -> cache.putIfAbsent(alien, "alien"));
        sweepUntil(() -> keys().equals(Set.of("m/swept")));
    }

    @Test
    void whatExpiredWhileNoNodeWasUpIsTold() throws Exception {
        String id = created(200);
        String longAgo = UUID.randomUUID().toString();
        long bucket = due.bucketOf(now() - 600_000);
        put(longAgo, StoredSession.created(Delta.create(longAgo, 1).expiry(Delta.Expiry.SET, now() - 600_000).maxAge(1).build(), bucket)
            .text());
        calls.call(cache -> cache.putIfAbsent(DueIndex.parts(bucket).get(5), "D1 " + key(longAgo).text() + " "));
        calls.call(cache -> cache.putIfAbsent("m/swept", "M1 " + (bucket - 10)));
        Queue<String> told = new ConcurrentLinkedQueue<>();
        listeners.put(space, (where, record) -> told.add(record.id()));
        sweepUntil(() -> told.size() == 2);
        assertEquals(Set.of(id, longAgo), Set.copyOf(told));
        assertNull(get(id));
        assertNull(get(longAgo));
    }

    @Test
    void aSessionThatLivesOnIsLookedAtAgain() throws Exception {
        String id = created(300);
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, now() + HALF_AN_HOUR).build()));
        long before = StoredSession.read(get(id)).bucket();
        assertTrue(before < due.bucketOf(now() + 10_000));
        listeners.put(space, (where, record) -> { });
        sweepUntil(() -> StoredSession.read(get(id)).bucket() == due.bucketOf(store.load(space, id).expiresAt()));
        assertEquals(APPLIED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.SET, now() + 300).build()));
        assertTrue(StoredSession.read(get(id)).bucket() <= due.bucketOf(now() + 300));
    }

    private String created(long life) {
        String id = UUID.randomUUID().toString();
        assertEquals(APPLIED, create(id, life));
        return id;
    }

    private CommitResult create(String id, long life) {
        return store.commit(space, Delta.create(id, now()).expiry(Delta.Expiry.SET, now() + life).maxAge(life)
            .set("a", new byte[1]).build());
    }

    private CommitResult update(String id) {
        return store.commit(space, Delta.update(id).set("a", new byte[2]).build());
    }

    private int shown() {
        int[] shown = new int[1];
        store.browse((where, record) -> {
            shown[0] += where.equals(space) ? 1 : 0;
            return true;
        });
        return shown[0];
    }

    private static long now() {
        return System.currentTimeMillis();
    }

    private SessionKey key(String id) {
        return SessionKey.of(space, id);
    }

    private Object get(String id) {
        return calls.call(cache -> cache.get(key(id).text()));
    }

    private void put(String id, String value) {
        assertTrue(calls.<Boolean>call(cache -> cache.putIfAbsent(key(id).text(), value)));
    }

    private void remove(String id) {
        assertTrue(calls.<Boolean>call(cache -> cache.remove(key(id).text(), cache.get(key(id).text()))));
    }

    /** The cache itself, for what no store does. */
    private static Cache<Object, Object> raw() {
        return life.engine(30_000).cache();
    }

    private static Set<String> keys() {
        return calls.call(cache -> {
            Set<String> keys = new TreeSet<>();
            for (Iterator<Cache.Entry<Object, Object>> all = cache.iterator(); all.hasNext();) {
                keys.add(String.valueOf(all.next().getKey()));
            }
            return keys;
        });
    }

    private void sweepUntil(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            sweep.run();
            assertTrue(System.nanoTime() < end, "it did not happen; there are " + keys());
            new CountDownLatch(1).await(20, TimeUnit.MILLISECONDS);
        }
    }
}
