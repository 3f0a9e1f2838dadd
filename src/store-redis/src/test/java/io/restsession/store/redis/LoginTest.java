package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Users, passwords, databases and prefixes. */
class LoginTest extends RedisFixture {

    /** What a message of a refusal says that it should. */
    private static void assertRefused(SessionStore store, String said) {
        StoreException refused = assertThrows(StoreException.class, () -> created(store, "1"));
        assertTrue(refused.getMessage().contains(said), refused.getMessage());
        assertFalse(refused.getMessage().contains("pw1234"), refused.getMessage());
        assertFalse(refused.isOutOfReach());
        assertEquals(refused.getMessage(), assertThrows(StoreException.class, () -> store.load(SPACE, newId())).getMessage());
    }

    @Test
    void aPasswordOpensTheServer() {
        RedisProcess redis = closing(RedisProcess.started("--requirepass", "p@w:1/2%"));
        String host = "127.0.0.1:" + redis.port();
        SessionStore store = store("redis://:p%40w%3A1%2F2%25@" + host);
        String id = created(store, "1");
        assertEquals("1", value(store("redis://" + host, "store.password", "p@w:1/2%"), id));
        assertEquals("1", value(store("redis://default:wrong@" + host, "store.password", "p@w:1/2%"), id));
        assertRefused(store("redis://:pw1234@" + host), "does not accept");
        assertRefused(store("redis://" + host), "asks for a password");
    }

    @Test
    void aPasswordTooManyIsSaidToBeOne() {
        RedisProcess redis = closing(RedisProcess.started());
        assertRefused(store("redis://:pw1234@127.0.0.1:" + redis.port()), "has no password set");
        assertRefused(store("redis://nobody:pw1234@127.0.0.1:" + redis.port()), "does not accept");
    }

    /** These rights are all it takes. */
    @Test
    void aUserMayBeKeptToWhatItNeeds() {
        RedisProcess redis = closing(RedisProcess.started());
        try (RedisClient client = redis.client()) {
            List<String> rules = new ArrayList<>(List.of("SETUSER", "shop", "on", ">pw", "~my:*"));
            for (String command : ("hgetall hmget hget hset hdel del exists type rename pexpire pexpireat pttl persist zadd zrem "
                + "zrangebyscore zremrangebyscore set scan time eval evalsha").split(" ")) {
                rules.add("+" + command);
            }
            client.ask("ACL", rules.toArray(new String[0]));
            client.ask("ACL", "SETUSER", "reader", "on", ">pw", "~*", "+@read");
            client.ask("ACL", "SETUSER", "other", "on", ">pw", "~other:*", "+@all");
        }
        String host = "127.0.0.1:" + redis.port();
        SessionStore store = store("redis://shop:pw@" + host + "?prefix=my:");
        List<String> heard = new ArrayList<>();
        store.onExpiry(SPACE, (space, record) -> {
            synchronized (heard) {
                heard.add(record.id());
            }
        });
        String id = created(store, "1");
        String newId = id.substring(0, 2) + UUID.randomUUID();
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, Delta.update(id).newId(newId).remove("x").maxAge(3)
            .expiry(Delta.Expiry.SET, Long.MAX_VALUE).build()));
        assertEquals("1", value(store, newId));
        store.browse((space, record) -> true);
        store.commit(SPACE, Delta.delete(id));
        String expiring = createdFor(store, 100, "1");
        Await.until(() -> {
            synchronized (heard) {
                return heard.equals(List.of(expiring));
            }
        });
        assertThrows(StoreException.class, () -> created(store("redis://reader:pw@" + host), "1"));
        String said = assertThrows(StoreException.class, () -> created(store("redis://other:pw@" + host), "1")).getMessage();
        assertTrue(said.contains("does not permit"), said);
    }

    @Test
    void databasesAndPrefixesKeepSessionsApart() {
        RedisProcess redis = closing(RedisProcess.started());
        SessionStore zero = store(url(redis));
        SessionStore one = store(url(redis) + "/1");
        SessionStore shop = store(url(redis) + "/1?prefix=shop:");
        String id = created(one, "1");
        assertNull(zero.load(SPACE, id));
        assertNull(shop.load(SPACE, id));
        assertEquals("1", value(one, id));
        List<String> shown = new ArrayList<>();
        shop.browse((space, record) -> shown.add(record.id()));
        zero.browse((space, record) -> shown.add(record.id()));
        assertTrue(shown.isEmpty());
        assertRefused(store(url(redis) + "/99"), "does not have a database");
    }
}
