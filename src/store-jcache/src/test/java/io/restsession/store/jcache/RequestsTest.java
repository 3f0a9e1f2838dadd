package io.restsession.store.jcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the engine is asked: where the cache is on other machines, each of these is a way there and back. */
class RequestsTest {

    private static final long HALF_AN_HOUR = 1_800_000;

    @TempDir
    Path folder;

    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private StubEngine engine;
    private SessionStore store;

    @BeforeEach
    void openStore() throws Exception {
        engine = new StubEngine(folder);
        store = new JCacheStore(EngineOnClassPath.calls(engine.url()), new Pace(5_000, 2_000, 3_600_000, 300_000));
        store.load("", "");
        engine.before(asked::add);
    }

    @AfterEach
    void closeStore() {
        store.close();
        engine.close();
    }

    @Test
    void readingIsOneAndWritingIsTwo() {
        String id = UUID.randomUUID().toString();
        create(id, now() + HALF_AN_HOUR);
        assertAsked("get", "putIfAbsent", "putIfAbsent");
        assertNotNull(store.load("/", id));
        assertAsked("get");
        update(Delta.update(id).set("a", new byte[1]));
        assertAsked("get", "replace");
        store.commit("/", Delta.delete(id));
        assertAsked("get", "remove");
    }

    @Test
    void renewalsCostNothingMore() {
        String id = UUID.randomUUID().toString();
        create(id, now() + HALF_AN_HOUR);
        asked.clear();
        for (int i = 1; i < 10; i++) {
            update(Delta.update(id).expiry(Delta.Expiry.EXTEND, now() + i * HALF_AN_HOUR));
            assertAsked("get", "replace");
        }
        update(Delta.update(id).expiry(Delta.Expiry.SET, SessionRecord.NEVER));
        assertAsked("get", "replace");
        update(Delta.update(id).expiry(Delta.Expiry.SET, now() + HALF_AN_HOUR + 10_000));
        assertAsked("get", "replace");
        // Earlier than anybody would look.
        update(Delta.update(id).expiry(Delta.Expiry.SET, now() + HALF_AN_HOUR / 2));
        assertAsked("get", "get", "putIfAbsent", "replace");
    }

    @Test
    void aSessionWhoseIdWasChangedCostsWhatOthersDo() {
        String id = UUID.randomUUID().toString();
        String newId = UUID.randomUUID().toString();
        create(id, SessionRecord.NEVER);
        assertAsked("putIfAbsent");
        update(Delta.update(id).newId(newId));
        assertAsked("get", "get", "putIfAbsent", "putIfAbsent", "replace");
        assertNotNull(store.load("/", newId));
        assertAsked("get", "get");
        assertNotNull(store.load("/", newId));
        assertAsked("get");
        update(Delta.update(newId).set("a", new byte[1]));
        assertAsked("get", "replace");
    }

    private void assertAsked(String... methods) {
        assertEquals(List.of(methods), List.copyOf(asked));
        asked.clear();
    }

    private void create(String id, long expiresAt) {
        assertEquals(CommitResult.APPLIED, store.commit("/", Delta.create(id, now()).expiry(Delta.Expiry.SET, expiresAt)
            .maxAge(HALF_AN_HOUR).build()));
    }

    private void update(Delta.Builder update) {
        assertEquals(CommitResult.APPLIED, store.commit("/", update.build()));
    }

    private static long now() {
        return System.currentTimeMillis();
    }
}
