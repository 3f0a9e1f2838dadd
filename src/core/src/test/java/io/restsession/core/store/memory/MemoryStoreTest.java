package io.restsession.core.store.memory;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import org.junit.jupiter.api.Test;

/** What stays in memory of sessions that end, and of ids that are given up. */
class MemoryStoreTest extends MemoryStoreFixture {

    @Test
    void deletedSessionsLeaveTheMapAtOnceAndTheWheelInTime() {
        for (int i = 0; i < 1000; i++) {
            store.commit("", Delta.delete(create(30 * MINUTE)));
            assertEquals(0, store.size());
        }
        clock.pass(31 * MINUTE);
        store.tick();
        assertEmpty();
    }

    @Test
    void whatEndsByItsOwnWishLeavesAtOnce() {
        String id = create(MINUTE);
        assertEquals(APPLIED, commit(Delta.update(id).expiry(Delta.Expiry.SET, clock.millis())));
        assertEquals(0, store.size());
        create(-SECOND);
        assertEquals(0, store.size());
    }

    @Test
    void givenUpIdsLeaveMemoryAfterTheirGrace() {
        String id = create(30 * MINUTE);
        for (int i = 0; i < 10; i++) {
            String newId = id();
            assertEquals(APPLIED, commit(Delta.update(id).newId(newId)));
            id = newId;
        }
        assertEquals(11, store.size());
        clock.pass(SessionStore.ID_CHANGE_GRACE_MILLIS - 1);
        store.tick();
        assertEquals(11, store.size());
        clock.pass(SECOND);
        store.tick();
        assertEquals(1, store.size());
        assertNotNull(store.load("", id));
        clock.pass(30 * MINUTE);
        store.tick();
        assertEmpty();
    }

    @Test
    void afterTheGraceNothingFollows() {
        String id = create(30 * MINUTE);
        String newId = id();
        commit(Delta.update(id).newId(newId));
        clock.pass(SessionStore.ID_CHANGE_GRACE_MILLIS);
        assertEquals(REFUSED, commit(Delta.update(id).set("a", VALUE)));
        store.commit("", Delta.delete(id));
        assertNotNull(store.load("", newId));
        assertEquals(APPLIED, store.commit("", Delta.create(id, 0).expiry(Delta.Expiry.SET, clock.millis() + MINUTE).maxAge(1).build()));
        store.tick();
        assertNotNull(store.load("", id));
        assertNotNull(store.load("", newId));
    }

    @Test
    void anExpiredSessionMakesRoomBeforeTheTick() {
        String id = create(MINUTE);
        clock.pass(MINUTE);
        assertEquals(APPLIED, store.commit("", Delta.create(id, 7).expiry(Delta.Expiry.SET, clock.millis() + MINUTE).maxAge(1).build()));
        store.tick();
        assertEquals(7, store.load("", id).issuedAt());
        clock.pass(SECOND);
        store.tick();
        assertEquals(7, store.load("", id).issuedAt());
    }

    @Test
    void anIdThatIsTakenIsNotTaken() {
        String one = create(MINUTE);
        String other = create(MINUTE);
        assertEquals(REFUSED, commit(Delta.update(one).newId(other).set("a", VALUE)));
        assertTrue(store.load("", one).values().isEmpty());
        assertTrue(store.load("", other).values().isEmpty());
        assertEquals(APPLIED, commit(Delta.update(one).newId(one).set("a", VALUE)));
        assertNotNull(store.load("", one));
    }

    @Test
    void aChangeOfIdMayBeRepeated() {
        String id = create(MINUTE);
        String newId = id();
        Delta.Builder change = Delta.update(id).newId(newId).set("a", VALUE);
        assertEquals(APPLIED, commit(change));
        assertEquals(APPLIED, commit(change));
        assertNotNull(store.load("", newId));
    }

    @Test
    void recordsShareWhatIsStored() {
        String id = create(MINUTE);
        byte[] value = {1, 2, 3};
        commit(Delta.update(id).set("a", value));
        SessionRecord one = store.load("", id);
        assertSame(value, one.values().get("a"));
        String key = one.values().keySet().iterator().next();
        String other = create(MINUTE);
        commit(Delta.update(other).set(new String("a"), value));
        assertSame(key, store.load("", other).values().keySet().iterator().next());
    }

    @Test
    void aSessionNeedsAnExpiryAndALifetime() {
        assertThrows(IllegalArgumentException.class, () -> commit(Delta.create("x", 0).maxAge(1)));
        assertThrows(IllegalArgumentException.class, () -> commit(Delta.create("x", 0).expiry(Delta.Expiry.SET, SessionRecord.NEVER)));
        assertNull(store.load("", "x"));
    }
}
