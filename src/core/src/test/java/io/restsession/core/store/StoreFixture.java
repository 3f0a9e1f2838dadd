package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A store under test, the time it lives in, and short words for what is done to it. */
abstract class StoreFixture {

    protected static final long HALF_AN_HOUR = 1_800_000;

    protected final String space = "/" + UUID.randomUUID();
    protected SessionStore store;
    private final String idPrefix = UUID.randomUUID().toString().substring(0, SessionStore.ID_PREFIX_LENGTH);

    /** A store that is ready for calls; it is closed after the test. */
    protected abstract SessionStore open() throws Exception;

    /**
     * A second store over the same sessions, as another node has it; the caller closes it. Null where there can be only one.
     */
    protected SessionStore openAnother() throws Exception {
        return null;
    }

    /** The time by the store's clock, epoch milliseconds. */
    protected abstract long now();

    /** Lets time pass by the store's clock; where that is a real one, by waiting. */
    protected abstract void pass(long millis) throws Exception;

    /** Whether {@link #pass} passes a minute at no cost. */
    protected abstract boolean passesFreely();

    /** A lifetime that is worth waiting for, and long enough to do something in. */
    protected long shortLife() {
        return 1_000;
    }

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    /** A fresh id, fit to be changed to any other of the same test. */
    protected String id() {
        return idPrefix + UUID.randomUUID();
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    protected Delta.Builder create(String id) {
        return Delta.create(id, now()).expiry(Delta.Expiry.SET, now() + HALF_AN_HOUR).maxAge(HALF_AN_HOUR);
    }

    /** Creates a session with these keys and values. */
    protected String created(String... keysAndValues) {
        return createdFor(HALF_AN_HOUR, keysAndValues);
    }

    protected String createdFor(long life, String... keysAndValues) {
        String id = id();
        Delta.Builder create = Delta.create(id, now()).expiry(Delta.Expiry.SET, now() + life).maxAge(HALF_AN_HOUR);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            create.set(keysAndValues[i], bytes(keysAndValues[i + 1]));
        }
        assertEquals(APPLIED, store.commit(space, create.build()));
        return id;
    }

    protected CommitResult update(String id, String key, String value) {
        return store.commit(space, Delta.update(id).set(key, bytes(value)).build());
    }

    /** As {@link #update}, by a caller that has seen a value by that name. */
    protected CommitResult replace(String id, String key, String value) {
        return store.commit(space, Delta.update(id).set(key, bytes(value)).replacing(true).build());
    }

    protected void changeId(String id, String newId) {
        assertEquals(APPLIED, store.commit(space, Delta.update(id).newId(newId).build()));
    }

    protected static Map<String, String> texts(SessionRecord record) {
        Map<String, String> texts = new LinkedHashMap<>();
        record.values().forEach((key, value) -> texts.put(key, new String(value, StandardCharsets.UTF_8)));
        assertEquals(record.values().size(), texts.size());
        texts.forEach((key, value) -> assertArrayEquals(bytes(value), record.values().get(key)));
        return texts;
    }

    protected static void assertValues(SessionRecord record, String... keysAndValues) {
        Map<String, String> expected = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            expected.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        assertEquals(expected, texts(record));
    }
}
