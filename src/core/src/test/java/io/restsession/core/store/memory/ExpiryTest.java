package io.restsession.core.store.memory;

import static io.restsession.core.store.CommitResult.APPLIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Expired sessions leave memory, however their expiry was changed and the clock was set. */
class ExpiryTest extends MemoryStoreFixture {

    @Test
    void expiredSessionsLeaveMemory() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            create(1 + random.nextInt(5_400_000));
        }
        assertEquals(100_000, store.size());
        for (int second = 0; second < 1800; second++) {
            clock.pass(SECOND);
            store.tick();
        }
        assertTrue(store.size() > 60_000 && store.size() < 70_000, "" + store.size());
        assertEquals(store.size(), store.waiting());
        for (int second = 0; second <= 3600; second++) {
            clock.pass(SECOND);
            store.tick();
        }
        assertEmpty();
    }

    @Test
    void aTickLeavesNothingThatHasExpiredASecondAgo() {
        String id = create(10 * SECOND);
        clock.pass(10 * SECOND);
        assertNull(store.load("", id));
        clock.pass(SECOND);
        store.tick();
        assertEmpty();
    }

    @Test
    void manyExpireInOneTick() {
        for (int i = 0; i < 200_000; i++) {
            create(MINUTE);
        }
        clock.pass(MINUTE + SECOND);
        store.tick();
        assertEmpty();
    }

    @Test
    void farExpiriesAreKeptAndNeverEndingOnesDoNotWait() {
        String far = create(30 * DAY);
        String farther = create(Long.MAX_VALUE / 2);
        String never = id();
        commit(Delta.create(never, clock.millis()).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0));
        assertEquals(2, store.waiting());
        for (int hour = 1; hour < 30 * 24; hour++) {
            passHourly();
            assertNotNull(store.load("", far));
            assertEquals(2, store.waiting());
        }
        passHourly();
        passHourly();
        assertNull(store.load("", far));
        assertNotNull(store.load("", farther));
        assertNotNull(store.load("", never));
        assertEquals(2, store.size());
        assertEquals(1, store.waiting());
    }

    private void passHourly() {
        clock.pass(60 * MINUTE);
        store.tick();
    }

    @Test
    void extendingDoesNotFillTheWheel() {
        String id = create(30 * MINUTE);
        for (int i = 0; i < 10_000; i++) {
            clock.pass(SECOND);
            store.tick();
            assertEquals(APPLIED, commit(Delta.update(id).expiry(Delta.Expiry.EXTEND, clock.millis() + 30 * MINUTE)));
            assertEquals(1, store.waiting());
        }
        clock.pass(30 * MINUTE + SECOND);
        store.tick();
        assertEmpty();
    }

    @Test
    void shorteningAndExtendingByTurnsDoesNotFillTheWheel() {
        String id = create(30 * MINUTE);
        for (int i = 0; i < 10_000; i++) {
            commit(Delta.update(id).expiry(Delta.Expiry.SET, clock.millis() + 10 * MINUTE));
            commit(Delta.update(id).expiry(Delta.Expiry.SET, clock.millis() + 60 * MINUTE));
            clock.pass(SECOND);
            store.tick();
            assertTrue(store.waiting() <= 8, "" + store.waiting());
        }
        assertNotNull(store.load("", id));
        commit(Delta.update(id).expiry(Delta.Expiry.SET, clock.millis() + SECOND));
        clock.pass(2 * SECOND);
        store.tick();
        assertEquals(0, store.size());
        clock.pass(2 * 60 * MINUTE);
        store.tick();
        assertEmpty();
    }

    @Test
    void aShortenedSessionLeavesMemoryAtItsNewTime() {
        List<String> sessions = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            sessions.add(create(30 * MINUTE));
        }
        for (int i = 0; i < 100; i++) {
            commit(Delta.update(sessions.get(i)).expiry(Delta.Expiry.SET, clock.millis() + (i + 1) * SECOND));
        }
        for (int i = 1; i <= 100; i++) {
            clock.pass(SECOND);
            store.tick();
            assertTrue(store.size() <= 101 - i, i + ": " + store.size());
        }
    }

    @Test
    void whatMayEndAgainAfterItNeverEndedIsLookedAt() {
        String id = create(MINUTE);
        commit(Delta.update(id).expiry(Delta.Expiry.SET, SessionRecord.NEVER));
        clock.pass(2 * MINUTE);
        store.tick();
        assertEquals(1, store.size());
        assertEquals(0, store.waiting());
        commit(Delta.update(id).expiry(Delta.Expiry.SET, clock.millis() + MINUTE));
        clock.pass(2 * MINUTE);
        store.tick();
        assertEmpty();
    }

    @Test
    void aClockThatIsSetBackKeepsNothingForEver() {
        String before = create(30 * MINUTE);
        store.tick();
        clock.pass(-DAY);
        store.tick();
        String after = create(30 * MINUTE);
        for (int minute = 0; minute < 31; minute++) {
            assertNotNull(store.load("", before));
            clock.pass(MINUTE);
            store.tick();
        }
        assertNull(store.load("", after));
        assertEquals(1, store.size());
        assertNotNull(store.load("", before));
        for (int minute = 0; minute < 24 * 60; minute++) {
            clock.pass(MINUTE);
            store.tick();
        }
        assertEmpty();
    }

    @Test
    void aClockThatJumpsAheadIsFollowed() {
        create(30 * MINUTE);
        create(3 * DAY);
        clock.pass(DAY);
        store.tick();
        assertEquals(1, store.size());
        clock.pass(365 * DAY);
        store.tick();
        store.tick();
        assertEmpty();
        create(MINUTE);
        clock.pass(2 * MINUTE);
        store.tick();
        assertEmpty();
    }

    @Test
    void nothingIsForgottenThatIsPushedWhileTheWheelTurns() throws Exception {
        ExecutorService turner = Executors.newSingleThreadExecutor();
        for (int round = 0; round < 1000; round++) {
            AtomicBoolean turning = new AtomicBoolean(true);
            Future<?> turned = turner.submit(() -> {
                // Less than a whole turn, in which the wheel would come by again.
                for (int i = 0; i < 3000; i++) {
                    clock.pass(SECOND);
                    store.tick();
                }
                turning.set(false);
            });
            while (turning.get()) {
                create(1);
            }
            turned.get();
            clock.pass(2 * SECOND);
            store.tick();
            assertEquals(0, store.size());
        }
        turner.shutdown();
        clock.pass(2 * 60 * MINUTE);
        store.tick();
        assertEmpty();
    }
}
