package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody else writes to the server, under our keys. */
class HostileServerDataTest extends RedisFixture {

    private RedisProcess redis;
    private SessionStore store;
    private RedisClient client;

    @BeforeEach
    void start() {
        redis = closing(RedisProcess.started());
        store = store(url(redis));
        client = closing(redis.client());
    }

    private void assertIsAbsent(String id) {
        assertNull(store.load(SPACE, id));
        assertEquals(CommitResult.REFUSED, update(store, id, "2"));
        assertEquals(CommitResult.REFUSED, store.commit(SPACE, Delta.update(id).newId(id + "x").build()));
        assertNull(store.load(SPACE, id));
    }

    @ParameterizedTest
    @CsvSource({"SET,x,", "RPUSH,x,", "SADD,x,", "ZADD,1,x", "XADD,*,x"})
    void wrongTypesAreNoSessions(String command, String first, String second) {
        String id = newId();
        List<String> arguments = new ArrayList<>(List.of(key(id), first));
        if (second != null) {
            arguments.add(second);
        }
        if (command.equals("XADD")) {
            arguments.add("y");
        }
        client.ask(command, arguments.toArray(new String[0]));
        assertIsAbsent(id);
        assertEquals(CommitResult.REFUSED, store.commit(SPACE, create(id, HALF_AN_HOUR).build()));
        store.commit(SPACE, Delta.delete(id));
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, create(id, HALF_AN_HOUR).build()));
    }

    @ParameterizedTest
    @CsvSource({"expires,''", "expires,-1", "expires,1e99", "expires,99999999999999999999999", "expires,'12 '",
        "expires,0x7fffffffffffffff", "expires,nan"})
    void anExpiryThatIsNoneEndsASession(String field, String content) {
        String id = created(store, "1");
        client.ask("HSET", key(id), field, content);
        assertIsAbsent(id);
    }

    @ParameterizedTest
    @CsvSource({"issued,x", "issued,9223372036854775808", "maxAge,-5", "maxAge,"})
    void timesThatAreNoneAreNotRead(String field, String content) {
        String id = created(store, "1");
        client.ask("HSET", key(id), field, content == null ? "" : content);
        assertNull(store.load(SPACE, id));
    }

    @Test
    void whatIsMissingIsNotMadeUp() {
        for (String field : List.of("issued", "expires", "maxAge")) {
            String id = created(store, "1");
            client.ask("HDEL", key(id), field);
            assertNull(store.load(SPACE, id), field);
        }
    }

    @Test
    void namesThatAreNoTextAreNotRead() {
        String id = created(store, "1");
        client.ask("HSET", bytes(key(id)), new byte[] {':', (byte) 0xff}, new byte[] {1});
        assertNull(store.load(SPACE, id));
    }

    @Test
    void fieldsThatNobodyKnowsDoNoHarm() {
        String id = created(store, "1");
        client.ask("HSET", key(id), "later", "version");
        client.ask("HSET", key(id), "", "");
        assertEquals("1", value(store, id));
    }

    @Test
    void hugeFieldsAreRead() {
        String id = created(store, "1");
        String huge = "x".repeat(20_000_000);
        client.ask("HSET", key(id), ":a", huge);
        assertEquals(huge, value(store, id));
    }

    @Test
    void aValueMayLookLikeAnythingElse() {
        String id = newId();
        store.commit(SPACE, create(id, HALF_AN_HOUR).set("forward", bytes("x")).set(":expires", bytes("1")).set("a", bytes("1")).build());
        assertEquals("1", value(store, id));
        assertEquals(3, store.load(SPACE, id).values().size());
    }

    @Test
    void idsThatLeadInACircleLeadNowhere() {
        String one = newId();
        String two = newId();
        client.ask("HSET", key(one), "forward", two);
        client.ask("HSET", key(two), "forward", one);
        assertIsAbsent(one);
        store.commit(SPACE, Delta.delete(one));
        assertEquals(CommitResult.REFUSED, store.commit(SPACE, create(one, HALF_AN_HOUR).build()));
    }

    @Test
    void idsThatLeadElsewhereLeadNowhere() {
        String id = newId();
        for (String forward : List.of("", "*", "../x", "\0", "rest-session:expiry:" + SPACE, "x".repeat(100_000))) {
            client.ask("HSET", key(id), "forward", forward);
            assertIsAbsent(id);
        }
        client.ask("HSET", bytes(key(id)), bytes("forward"), new byte[] {(byte) 0xff});
        assertIsAbsent(id);
    }

    @Test
    void aSessionThatIsThereIsNeverOverwrittenByAChangeOfId() {
        String id = created(store, "1");
        String other = id.substring(0, 2) + UUID.randomUUID();
        store.commit(SPACE, create(other, HALF_AN_HOUR).set("a", bytes("other")).build());
        assertEquals(CommitResult.REFUSED, store.commit(SPACE, Delta.update(id).newId(other).set("a", bytes("2")).build()));
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, Delta.update(id).newId(id).set("b", bytes("2")).build()));
        assertEquals("1", value(store, id));
        assertEquals("other", value(store, other));
    }

    @Test
    void anIndexOfAWrongTypeIsReplaced() {
        String index = "rest-session:expiry:" + SPACE;
        client.ask("SET", index, "x");
        store.onExpiry(SPACE, (space, record) -> { });
        String id = created(store, "1");
        assertEquals("zset", client.text("TYPE", index));
        client.ask("SET", index, "x");
        store.commit(SPACE, Delta.delete(id));
        assertNull(store.load(SPACE, id));
        created(store, "1");
        assertEquals("zset", client.text("TYPE", index));
    }

    /** Sessions are told and swept on, though an index holds what it should not. */
    @Test
    void anIndexMayHoldAnything() {
        List<String> heard = new ArrayList<>();
        String id = createdFor(store, 100, "1");
        for (int i = 0; i < 120; i++) {
            client.ask("ZADD", bytes("rest-session:expiry:" + SPACE), bytes("1"), new byte[] {(byte) 0xff, (byte) i});
            client.ask("ZADD", "rest-session:expiry:" + SPACE, "2", "nobody" + i);
        }
        store.onExpiry(SPACE, (space, record) -> {
            synchronized (heard) {
                heard.add(record.id());
            }
        });
        Await.until(() -> {
            synchronized (heard) {
                return !heard.isEmpty();
            }
        });
        assertEquals(List.of(id), heard);
        assertEquals(0, client.number("EXISTS", "rest-session:expiry:" + SPACE));
    }

    @Test
    void onlySessionsAreShown() {
        String id = created(store, "1");
        client.ask("SET", key(newId()), "x");
        client.ask("HSET", key(newId()), "a", "b");
        client.ask("HSET", "rest-session:session:x", "a", "b");
        client.ask("HSET", bytes("rest-session:session:2:"), new byte[] {(byte) 0xff}, new byte[] {1});
        client.ask("HSET", "rest-session:", "a", "b");
        String expired = createdFor(store, 1, "1");
        Await.until(() -> store.load(SPACE, expired) == null);
        List<String> shown = new ArrayList<>();
        store.browse((space, record) -> shown.add(record.id()));
        assertEquals(List.of(id), shown);
    }

    @Test
    void manyAreShownOnce() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            ids.add(created(store, "1"));
        }
        List<String> shown = new ArrayList<>();
        store.browse((space, record) -> shown.add(record.id()));
        ids.sort(null);
        shown.sort(null);
        assertEquals(ids, shown);
    }

    @Test
    void prefixesDoNotMeetEvenWhereOneLooksLikeAPattern() {
        SessionStore star = store(url(redis) + "?prefix=r*[a-z]%5C%3F:");
        String id = UUID.randomUUID().toString();
        assertEquals(CommitResult.APPLIED, star.commit(SPACE, create(id, HALF_AN_HOUR).build()));
        assertNull(store.load(SPACE, id));
        created(store, "1");
        client.ask("HSET", new String(bytes("rx[a-z]\\?:session:1:/:x"), StandardCharsets.UTF_8), "a", "b");
        List<String> shown = new ArrayList<>();
        star.browse((space, record) -> shown.add(record.id()));
        assertEquals(List.of(id), shown);
        assertNotEquals(0, client.number("EXISTS", "r*[a-z]\\?:session:5:/shop:" + id));
    }
}
