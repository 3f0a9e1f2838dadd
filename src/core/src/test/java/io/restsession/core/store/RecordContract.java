package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Create, load, update and delete, by one caller after the other. */
abstract class RecordContract extends StoreFixture {

    @Test
    void whatWasCreatedIsLoaded() {
        String id = id();
        long issuedAt = now();
        assertEquals(APPLIED, store.commit(space, Delta.create(id, issuedAt).expiry(Delta.Expiry.SET, issuedAt + HALF_AN_HOUR)
            .maxAge(HALF_AN_HOUR).set("a", bytes("1")).set("b", bytes("2")).build()));
        SessionRecord record = store.load(space, id);
        assertEquals(id, record.id());
        assertEquals(issuedAt, record.issuedAt());
        assertEquals(issuedAt + HALF_AN_HOUR, record.expiresAt());
        assertEquals(HALF_AN_HOUR, record.maxAge());
        assertValues(record, "a", "1", "b", "2");
    }

    @Test
    void aSessionMayBeEmpty() {
        String id = created();
        assertTrue(store.load(space, id).values().isEmpty());
        assertEquals(APPLIED, update(id, "a", "1"));
        assertEquals(APPLIED, store.commit(space, Delta.update(id).remove("a").build()));
        assertTrue(store.load(space, id).values().isEmpty());
    }

    @Test
    void whatWasNeverCreatedIsNotThere() {
        assertNull(store.load(space, id()));
        assertNull(store.load("/" + UUID.randomUUID(), id()));
    }

    @Test
    void spacesNeverMeet() {
        String id = created("a", "1");
        String other = space + "/other";
        assertNull(store.load(other, id));
        assertEquals(REFUSED, store.commit(other, Delta.update(id).set("a", bytes("2")).build()));
        store.commit(other, Delta.delete(id));
        assertValues(store.load(space, id), "a", "1");
        assertEquals(APPLIED, store.commit(other, create(id).set("a", bytes("other")).build()));
        assertValues(store.load(space, id), "a", "1");
        assertValues(store.load(other, id), "a", "other");
    }

    @Test
    void nothingIsCreatedTwice() {
        String id = created("a", "1");
        SessionRecord before = store.load(space, id);
        assertEquals(REFUSED, store.commit(space, Delta.create(id, now() + 1).expiry(Delta.Expiry.SET, now() + 2 * HALF_AN_HOUR)
            .maxAge(1).set("a", bytes("2")).set("b", bytes("2")).build()));
        assertSame(before, store.load(space, id));
    }

    @Test
    void aLoadedRecordStaysAsItIs() {
        String id = created("a", "1", "b", "1");
        SessionRecord record = store.load(space, id);
        store.commit(space, Delta.update(id).set("a", bytes("2")).build());
        assertValues(record, "a", "1", "b", "1");
        store.commit(space, Delta.update(id).set("a", bytes("3")).remove("b").set("c", bytes("2")).build());
        store.commit(space, Delta.delete(id));
        assertValues(record, "a", "1", "b", "1");
        assertThrows(RuntimeException.class, () -> record.values().put("x", bytes("x")));
    }

    @Test
    void anUpdateChangesWhatItNamesAndNothingElse() {
        String id = created("a", "1", "b", "1", "c", "1");
        SessionRecord before = store.load(space, id);
        assertEquals(APPLIED, store.commit(space, Delta.update(id).set("a", bytes("2")).set("d", bytes("2")).remove("b").build()));
        SessionRecord after = store.load(space, id);
        assertValues(after, "a", "2", "c", "1", "d", "2");
        assertEquals(before.issuedAt(), after.issuedAt());
        assertEquals(before.expiresAt(), after.expiresAt());
        assertEquals(before.maxAge(), after.maxAge());
    }

    @Test
    void whatReplacesAValueIsSetWhetherThereIsOneOrNot() {
        String id = created("a", "1", "b", "1");
        assertEquals(APPLIED, replace(id, "a", "2"));
        assertValues(store.load(space, id), "a", "2", "b", "1");
        store.commit(space, Delta.update(id).remove("a").build());
        assertEquals(APPLIED, replace(id, "a", "3"));
        assertValues(store.load(space, id), "a", "3", "b", "1");
        assertEquals(REFUSED, replace(id(), "a", "2"));
        store.commit(space, Delta.delete(id));
        assertEquals(REFUSED, replace(id, "b", "2"));
    }

    @Test
    void whatIsNotThereIsRemovedWithoutFailure() {
        String id = created("a", "1");
        assertEquals(APPLIED, store.commit(space, Delta.update(id).remove("b").build()));
        assertValues(store.load(space, id), "a", "1");
    }

    @Test
    void updatesOfDifferentValuesAllWin() {
        String id = created();
        for (int i = 0; i < 10; i++) {
            assertEquals(APPLIED, update(id, "k" + i, "" + i));
        }
        assertEquals(10, store.load(space, id).values().size());
    }

    @Test
    void anUpdateCreatesNothing() {
        String id = id();
        assertEquals(REFUSED, update(id, "a", "1"));
        assertEquals(REFUSED, store.commit(space, Delta.update(id).build()));
        String newId = id();
        assertEquals(REFUSED, store.commit(space, Delta.update(id).newId(newId).set("a", bytes("1")).build()));
        assertNull(store.load(space, id));
        assertNull(store.load(space, newId));
    }

    @Test
    void anUpdateMayBeEmpty() {
        String id = created("a", "1");
        SessionRecord before = store.load(space, id);
        assertEquals(APPLIED, store.commit(space, Delta.update(id).build()));
        assertSame(before, store.load(space, id));
    }

    @Test
    void theLifetimeIsChangedWhereItIsGiven() {
        String id = created();
        assertEquals(APPLIED, store.commit(space, Delta.update(id).maxAge(5).build()));
        assertEquals(5, store.load(space, id).maxAge());
        assertEquals(APPLIED, update(id, "a", "1"));
        assertEquals(5, store.load(space, id).maxAge());
        assertEquals(APPLIED, store.commit(space, Delta.update(id).maxAge(0).build()));
        assertEquals(0, store.load(space, id).maxAge());
    }

    @Test
    void whatIsDeletedIsGone() {
        String id = created("a", "1");
        store.commit(space, Delta.delete(id));
        assertNull(store.load(space, id));
        assertEquals(REFUSED, update(id, "a", "2"));
        assertEquals(REFUSED, store.commit(space, Delta.update(id).expiry(Delta.Expiry.EXTEND, now() + HALF_AN_HOUR).build()));
        assertNull(store.load(space, id));
    }

    @Test
    void whatIsNotThereIsDeletedWithoutFailure() {
        String id = created();
        store.commit(space, Delta.delete(id));
        store.commit(space, Delta.delete(id));
        store.commit(space, Delta.delete(id()));
        store.commit("/" + UUID.randomUUID(), Delta.delete(id()));
    }

    @Test
    void aClosedStoreSaysSo() {
        String id = created();
        store.close();
        assertThrows(StoreException.class, () -> store.load(space, id));
        assertThrows(StoreException.class, () -> update(id, "a", "1"));
        assertThrows(StoreException.class, this::created);
        assertThrows(StoreException.class, () -> store.commit(space, Delta.delete(id)));
        store.close();
    }

    private static void assertSame(SessionRecord expected, SessionRecord actual) {
        assertEquals(
            Arrays.asList(expected.id(), expected.issuedAt(), expected.expiresAt(), expected.maxAge(), texts(expected)),
            Arrays.asList(actual.id(), actual.issuedAt(), actual.expiresAt(), actual.maxAge(), texts(actual)));
    }
}
