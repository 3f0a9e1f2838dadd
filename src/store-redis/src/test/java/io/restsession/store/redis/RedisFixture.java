package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Short words for what is done to a store. What is made here is closed after the test. */
abstract class RedisFixture {

    static final String SPACE = "/shop";
    static final long HALF_AN_HOUR = 1_800_000;

    private final List<AutoCloseable> open = new ArrayList<>();

    <T extends AutoCloseable> T closing(T each) {
        open.add(0, each);
        return each;
    }

    @AfterEach
    void closeAll() throws Exception {
        for (AutoCloseable each : open) {
            each.close();
        }
    }

    SessionStore store(String url, String... keysAndValues) {
        return closing(Opened.store(url, keysAndValues));
    }

    static String url(RedisProcess redis) {
        return "redis://127.0.0.1:" + redis.port();
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static Delta.Builder create(String id, long life) {
        long now = System.currentTimeMillis();
        return Delta.create(id, now).expiry(Delta.Expiry.SET, now + life).maxAge(HALF_AN_HOUR);
    }

    static String created(SessionStore store, String value) {
        return createdFor(store, HALF_AN_HOUR, value);
    }

    static String createdFor(SessionStore store, long life, String value) {
        String id = newId();
        assertEquals(CommitResult.APPLIED, store.commit(SPACE, create(id, life).set("a", bytes(value)).build()));
        return id;
    }

    static CommitResult update(SessionStore store, String id, String value) {
        return store.commit(SPACE, Delta.update(id).set("a", bytes(value)).build());
    }

    static String value(SessionStore store, String id) {
        SessionRecord record = store.load(SPACE, id);
        return record == null ? null : new String(record.values().get("a"), StandardCharsets.UTF_8);
    }

    /** The key of a session that is not in a cluster. */
    static String key(String id) {
        return "rest-session:session:" + SPACE.length() + ':' + SPACE + ':' + id;
    }
}
