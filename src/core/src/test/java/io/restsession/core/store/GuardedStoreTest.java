package io.restsession.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A store out of reach is asked once a second, and not by every request. */
class GuardedStoreTest {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private long now = Long.MAX_VALUE - 3 * SECOND;
    private int calls;
    private Supplier<RuntimeException> failure;
    private final GuardedStore store = new GuardedStore(new Answering(), () -> now);

    private final class Answering implements SessionStore {

        @Override
        public SessionRecord load(String space, String id) {
            calls++;
            if (failure != null) {
                throw failure.get();
            }
            return null;
        }

        @Override
        public CommitResult commit(String space, Delta delta) {
            load(space, delta.id());
            return CommitResult.APPLIED;
        }

        @Override
        public void onExpiry(String space, ExpiryListener listener) {
            throw new AssertionError("not called here");
        }

        @Override
        public void browse(SessionVisitor visitor) {
            load("", "");
        }

        @Override
        public void close() {
            calls = -1;
        }
    }

    private void fails(int times) {
        for (int i = 0; i < times; i++) {
            assertThrows(RuntimeException.class, () -> store.load("", "a"));
        }
    }

    @Test
    void afterSomeFailuresOneCallASecondGoesThrough() {
        failure = () -> StoreException.outOfReach("no answer from there", null);
        fails(20);
        assertEquals(5, calls);
        StoreException refusal = assertThrows(StoreException.class, () -> store.commit("", Delta.delete("a")));
        assertTrue(refusal.isOutOfReach());
        assertTrue(refusal.getMessage().contains("no answer from there"), refusal.getMessage());
        now += SECOND - 1;
        fails(3);
        assertEquals(5, calls);
        now += 1;
        fails(3);
        assertEquals(6, calls);
        now += 5 * SECOND;
        fails(3);
        assertEquals(7, calls);
    }

    @Test
    void theFirstSuccessLetsAllThrough() {
        failure = () -> StoreException.outOfReach("", null);
        fails(6);
        now += SECOND;
        failure = null;
        store.load("", "a");
        store.load("", "a");
        assertEquals(7, calls);
        failure = () -> StoreException.outOfReach("", null);
        fails(4);
        assertEquals(11, calls);
    }

    @Test
    void anAnswerThatIsAnErrorIsAnAnswer() {
        failure = () -> new StoreException("read-only");
        fails(20);
        assertEquals(20, calls);
        failure = () -> new IllegalStateException("a fault");
        fails(20);
        assertEquals(40, calls);
        failure = () -> StoreException.outOfReach("", null);
        fails(4);
        failure = null;
        store.load("", "a");
        failure = () -> StoreException.outOfReach("", null);
        fails(4);
        assertEquals(49, calls);
    }

    @Test
    void operatorsAlwaysGetThrough() {
        failure = () -> StoreException.outOfReach("", null);
        fails(9);
        assertThrows(StoreException.class, () -> store.browse((space, record) -> true));
        assertEquals(6, calls);
    }
}
