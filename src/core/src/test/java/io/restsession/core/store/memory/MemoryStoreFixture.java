package io.restsession.core.store.memory;

import static io.restsession.core.store.CommitResult.APPLIED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;

/** A store whose clock and ticks are the test's. */
abstract class MemoryStoreFixture {

    static final long SECOND = 1000;
    static final long MINUTE = 60 * SECOND;
    static final long DAY = 24 * 60 * MINUTE;
    static final byte[] VALUE = {1};

    final ManualClock clock = new ManualClock();
    final MemoryStore store = new MemoryStore(clock, false);
    int ids;

    void assertEmpty() {
        assertEquals(0, store.size());
        assertEquals(0, store.waiting());
    }

    String create(long life) {
        String id = id();
        assertEquals(APPLIED, commit(Delta.create(id, clock.millis()).expiry(Delta.Expiry.SET, clock.millis() + life).maxAge(MINUTE)));
        return id;
    }

    CommitResult commit(Delta.Builder delta) {
        return store.commit("", delta.build());
    }

    String id() {
        return "id" + ids++;
    }
}
