package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is in the server while sessions live and when they have expired. */
class ExpiryTest extends RedisFixture {

    private static final String INDEX = "rest-session:expiry:" + SPACE;
    private static final long SHORT = 300;

    private final List<SessionRecord> heard = new CopyOnWriteArrayList<>();
    private RedisProcess redis;
    private SessionStore store;
    private RedisClient client;

    @BeforeEach
    void start() {
        redis = closing(RedisProcess.started());
        store = store(url(redis));
        client = closing(redis.client());
    }

    /** In time the server forgets everything by itself, whether anybody looks or not. */
    @AfterEach
    void everythingEnds() {
        for (String key : client.texts("KEYS", "*")) {
            assertTrue(client.number("PTTL", key) > 0, key);
        }
    }

    private void listen() {
        store.onExpiry(SPACE, (space, record) -> heard.add(record));
    }

    private static void assertClose(long expected, long actual) {
        assertTrue(Math.abs(expected - actual) < 60_000, expected + " and " + actual);
    }

    @Test
    void aSessionIsKeptForListenersThatAreLate() {
        String id = created(store, "1");
        assertClose(HALF_AN_HOUR + SessionStore.UNHEARD_GRACE_MILLIS, client.number("PTTL", key(id)));
        assertClose(HALF_AN_HOUR + SessionStore.UNHEARD_GRACE_MILLIS, client.number("PTTL", INDEX));
        store.commit(SPACE, Delta.update(id).expiry(Delta.Expiry.EXTEND, System.currentTimeMillis() + 3 * HALF_AN_HOUR).build());
        assertClose(3 * HALF_AN_HOUR + SessionStore.UNHEARD_GRACE_MILLIS, client.number("PTTL", key(id)));
        assertClose(3 * HALF_AN_HOUR + SessionStore.UNHEARD_GRACE_MILLIS, client.number("PTTL", INDEX));
        store.commit(SPACE, Delta.update(id).expiry(Delta.Expiry.SET, System.currentTimeMillis() + HALF_AN_HOUR).build());
        assertClose(HALF_AN_HOUR + SessionStore.UNHEARD_GRACE_MILLIS, client.number("PTTL", key(id)));

        String early = createdFor(store, SHORT, "2");
        Await.until(() -> store.load(SPACE, early) == null);
        assertEquals(1, client.number("EXISTS", key(early)));
        listen();
        Await.until(() -> !heard.isEmpty());
        assertEquals(early, heard.get(0).id());
        assertEquals(0, client.number("EXISTS", key(early)));
        assertEquals(List.of(id), client.texts("ZRANGE", INDEX, "0", "-1"));
    }

    @Test
    void aSessionThatDoesNotExpireIsInNoIndex() {
        String id = created(store, "1");
        store.commit(SPACE, Delta.update(id).expiry(Delta.Expiry.EXTEND, SessionRecord.NEVER).build());
        assertEquals(-1, client.number("PTTL", key(id)));
        assertEquals(0, client.number("EXISTS", INDEX));
        store.commit(SPACE, Delta.update(id).expiry(Delta.Expiry.SET, System.currentTimeMillis() + HALF_AN_HOUR).build());
        assertEquals(1, client.number("ZCARD", INDEX));
    }

    @Test
    void theIndexFollowsDeletionsAndChangesOfId() {
        String id = created(store, "1");
        String newId = id.substring(0, 2) + UUID.randomUUID();
        store.commit(SPACE, Delta.update(id).newId(newId).build());
        assertEquals(List.of(newId), client.texts("ZRANGE", INDEX, "0", "-1"));
        assertClose(SessionStore.ID_CHANGE_GRACE_MILLIS, client.number("PTTL", key(id)));
        assertTrue(client.number("PTTL", key(id)) > SessionStore.ID_CHANGE_GRACE_MILLIS - 20_000);
        assertClose(HALF_AN_HOUR + SessionStore.UNHEARD_GRACE_MILLIS, client.number("PTTL", key(newId)));
        store.commit(SPACE, Delta.delete(id));
        assertEquals(0, client.number("EXISTS", INDEX));
        assertEquals(List.of(key(id)), client.texts("KEYS", "*"));
    }

    /** Nobody listens in this space. */
    @Test
    void anIndexThatNobodySweepsDoesNotGrow() {
        for (int i = 0; i < 20; i++) {
            client.ask("ZADD", INDEX, "" + (System.currentTimeMillis() - SessionStore.UNHEARD_GRACE_MILLIS - 1000), "old" + i);
        }
        client.ask("ZADD", INDEX, "" + (System.currentTimeMillis() - SessionStore.UNHEARD_GRACE_MILLIS / 2), "young");
        String id = created(store, "1");
        assertEquals(List.of("young", id), client.texts("ZRANGE", INDEX, "0", "-1"));
    }

    @Test
    void whatTheServerLostIsNotTold() {
        String lost = createdFor(store, SHORT, "1");
        String damaged = createdFor(store, SHORT, "2");
        String replaced = createdFor(store, SHORT, "3");
        String kept = createdFor(store, SHORT, "4");
        client.ask("DEL", key(lost));
        client.ask("HSET", key(damaged), "expires", "x");
        client.ask("DEL", key(replaced));
        client.ask("SET", key(replaced), "x", "EX", "100");
        listen();
        Await.until(() -> !heard.isEmpty());
        assertEquals(1, heard.size());
        assertEquals(kept, heard.get(0).id());
        Await.until(() -> client.number("ZCARD", INDEX) == 0);
    }

    /** An index may be behind; what counts is the session. */
    @Test
    void anExtendedSessionIsNotSweptWhateverTheIndexSays() {
        String id = created(store, "1");
        client.ask("ZADD", INDEX, "1", id);
        listen();
        Await.until(() -> client.text("ZSCORE", INDEX, id).length() > 1);
        assertEquals("1", value(store, id));
        assertTrue(heard.isEmpty());
    }

    @Test
    void manyExpireTogether() {
        for (int i = 0; i < 333; i++) {
            createdFor(store, SHORT, "1");
        }
        listen();
        Await.until(() -> heard.size() == 333);
        assertEquals(333, heard.stream().map(SessionRecord::id).distinct().count());
        assertEquals(0, client.number("EXISTS", INDEX));
    }

    @Test
    void whatExpiredBeforeItWasCreatedIsNeverThere() {
        long now = System.currentTimeMillis();
        String id = newId();
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, Delta.create(id, now).expiry(Delta.Expiry.SET, -5).maxAge(1).build()));
        assertNull(store.load(SPACE, id));
        assertEquals(0, client.number("EXISTS", key(id)));
    }
}
