package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.MOVED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A session that gets another id, and requests that do not know of it yet. */
abstract class IdChangeContract extends ExpiryEventContract {

    @Test
    void aChangedIdTakesEverythingAlong() {
        String id = created("a", "1", "b", "1");
        SessionRecord before = store.load(space, id);
        String newId = id();
        assertEquals(APPLIED, store.commit(space, Delta.update(id).newId(newId).set("a", bytes("2")).build()));
        assertNull(store.load(space, id));
        SessionRecord after = store.load(space, newId);
        assertEquals(newId, after.id());
        assertEquals(before.issuedAt(), after.issuedAt());
        assertEquals(before.expiresAt(), after.expiresAt());
        assertEquals(before.maxAge(), after.maxAge());
        assertValues(after, "a", "2", "b", "1");
        assertEquals(APPLIED, update(newId, "b", "2"));
        assertValues(store.load(space, newId), "a", "2", "b", "2");
    }

    @Test
    void updatesUnderAGivenUpIdFollow() {
        String first = created("a", "1");
        String second = id();
        String third = id();
        changeId(first, second);
        assertEquals(APPLIED, update(first, "b", "first"));
        changeId(second, third);
        assertEquals(APPLIED, update(first, "c", "first"));
        assertEquals(APPLIED, update(second, "d", "second"));
        assertEquals(APPLIED, replace(first, "b", "again"));
        assertEquals(APPLIED, store.commit(space, Delta.update(first).remove("a").maxAge(7).build()));
        assertNull(store.load(space, first));
        assertNull(store.load(space, second));
        assertValues(store.load(space, third), "b", "again", "c", "first", "d", "second");
        assertEquals(7, store.load(space, third).maxAge());
    }

    @Test
    void theyFollowForAsLongAsPromised() throws Exception {
        assumeTrue(passesFreely());
        String first = created();
        String second = id();
        String third = id();
        changeId(first, second);
        pass(SessionStore.ID_CHANGE_GRACE_MILLIS / 2);
        changeId(second, third);
        pass(SessionStore.ID_CHANGE_GRACE_MILLIS / 2 - 1);
        assertEquals(APPLIED, update(first, "a", "1"));
        pass(SessionStore.ID_CHANGE_GRACE_MILLIS / 2);
        assertEquals(APPLIED, update(second, "b", "1"));
        assertValues(store.load(space, third), "a", "1", "b", "1");
    }

    @Test
    void aSecondChangeOfIdIsRefusedAndItsValuesAreNot() {
        String id = created("a", "1");
        String winner = id();
        String loser = id();
        changeId(id, winner);
        long expiresAt = now() + 2 * HALF_AN_HOUR;
        assertEquals(MOVED, store.commit(space, Delta.update(id).newId(loser).set("b", bytes("1"))
            .expiry(Delta.Expiry.EXTEND, expiresAt).maxAge(7).build()));
        assertNull(store.load(space, loser));
        assertNull(store.load(space, id));
        assertValues(store.load(space, winner), "a", "1", "b", "1");
        assertEquals(expiresAt, store.load(space, winner).expiresAt());
        assertEquals(7, store.load(space, winner).maxAge());
        assertEquals(REFUSED, update(loser, "c", "1"));
    }

    @Test
    void aDeletionUnderAGivenUpIdFollows() {
        String first = created();
        String second = id();
        String third = id();
        changeId(first, second);
        changeId(second, third);
        store.commit(space, Delta.delete(first));
        assertNull(store.load(space, third));
        for (String id : List.of(first, second, third)) {
            assertEquals(REFUSED, update(id, "a", "1"));
            assertEquals(REFUSED, store.commit(space, Delta.update(id).newId(id()).build()));
        }
    }

    @Test
    void nothingIsCreatedUnderAGivenUpId() {
        String id = created("a", "1");
        String newId = id();
        changeId(id, newId);
        assertEquals(REFUSED, store.commit(space, create(id).set("a", bytes("2")).build()));
        assertNull(store.load(space, id));
        assertValues(store.load(space, newId), "a", "1");
    }

    @Test
    void expiryFollowsAChangeOfId() throws Exception {
        String id = createdFor(shortLife());
        String newId = id();
        changeId(id, newId);
        pass(shortLife());
        assertNull(store.load(space, newId));
        assertEquals(REFUSED, update(id, "a", "1"));
        assertEquals(REFUSED, update(newId, "a", "1"));
    }
}
