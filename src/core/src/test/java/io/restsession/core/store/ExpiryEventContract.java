package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** Who hears of a session that expired, and what the store shows of those that did not. */
abstract class ExpiryEventContract extends ExpiryContract {

    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final List<SessionRecord> heard = new CopyOnWriteArrayList<>();

    private void listen(SessionStore to) {
        to.onExpiry(space, (where, record) -> {
            assertEquals(space, where);
            heard.add(record);
        });
    }

    /** Lets time pass until something has happened, of which no store says when. */
    private void passUntil(BooleanSupplier happened) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!happened.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen");
            pass(shortLife() / 10);
        }
    }

    @Test
    void anExpiredSessionIsToldAsItWas() throws Exception {
        listen(store);
        long before = now();
        String id = createdFor(shortLife(), "a", "1", "b", "2");
        update(id, "b", "3");
        passUntil(() -> !heard.isEmpty());
        assertEquals(1, heard.size());
        SessionRecord told = heard.get(0);
        assertEquals(id, told.id());
        assertEquals(HALF_AN_HOUR, told.maxAge());
        assertTrue(told.issuedAt() >= before && told.expiresAt() <= now());
        assertValues(told, "a", "1", "b", "3");
        assertNull(store.load(space, id));
    }

    @Test
    void itIsToldUnderTheIdItHad() throws Exception {
        listen(store);
        String id = createdFor(shortLife(), "a", "1");
        String newId = id();
        changeId(id, newId);
        passUntil(() -> !heard.isEmpty());
        assertEquals(newId, heard.get(0).id());
    }

    @Test
    void onlyExpiredSessionsAreTold() throws Exception {
        listen(store);
        String deleted = createdFor(shortLife(), "a", "1");
        store.commit(space, Delta.delete(deleted));
        String extended = createdFor(shortLife());
        assertEquals(APPLIED, store.commit(space, Delta.update(extended).expiry(Delta.Expiry.EXTEND, now() + HALF_AN_HOUR).build()));
        String lasting = createdFor(shortLife());
        assertEquals(APPLIED, store.commit(space, Delta.update(lasting).expiry(Delta.Expiry.SET, SessionRecord.NEVER).build()));
        pass(shortLife());
        String shortened = created();
        assertEquals(APPLIED, store.commit(space, Delta.update(shortened).expiry(Delta.Expiry.SET, now() + shortLife()).build()));
        passUntil(() -> !heard.isEmpty());
        assertEquals(1, heard.size());
        assertEquals(shortened, heard.get(0).id());
    }

    @Test
    void aListenerOfAnotherSpaceHearsNothing() throws Exception {
        store.onExpiry(space + "x", (where, record) -> heard.add(record));
        createdFor(shortLife());
        List<SessionRecord> others = new CopyOnWriteArrayList<>();
        String other = space + "y";
        store.onExpiry(other, (where, record) -> others.add(record));
        store.commit(other, Delta.create(id(), now()).expiry(Delta.Expiry.SET, now() + shortLife()).maxAge(1).build());
        passUntil(() -> !others.isEmpty());
        assertTrue(heard.isEmpty());
    }

    @Test
    void aListenerThatFailsKeepsNothingFromOthers() throws Exception {
        store.onExpiry(space, (where, record) -> {
            heard.add(record);
            throw new IllegalStateException("told to fail");
        });
        createdFor(shortLife());
        passUntil(() -> heard.size() == 1);
        createdFor(shortLife());
        passUntil(() -> heard.size() == 2);
    }

    @Test
    void eachSessionIsToldOnceOnOneOfManyNodes() throws Exception {
        int sessions = 200;
        try (SessionStore another = openAnother()) {
            assumeTrue(another != null, "there can be only one node");
            listen(store);
            listen(another);
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < sessions; i++) {
                ids.add(createdFor(shortLife(), "a", "1"));
            }
            passUntil(() -> heard.size() >= sessions);
            String last = createdFor(shortLife());
            ids.add(last);
            passUntil(() -> heard.stream().anyMatch(record -> record.id().equals(last)));
            assertEquals(sessions + 1, heard.size());
            Set<String> told = new HashSet<>();
            heard.forEach(record -> told.add(record.id()));
            assertEquals(ids, told);
        }
    }

    @Test
    void whatThereIsIsShown() throws Exception {
        String one = created("a", "1");
        String two = created("b", "2");
        String renamed = id();
        changeId(two, renamed);
        String deleted = created();
        store.commit(space, Delta.delete(deleted));
        String expired = createdFor(shortLife());
        pass(shortLife());
        Set<String> shown = new HashSet<>();
        store.browse((where, record) -> {
            if (where.equals(space)) {
                assertTrue(shown.add(record.id()));
                assertValues(record, record.id().equals(one) ? new String[] {"a", "1"} : new String[] {"b", "2"});
            }
            return true;
        });
        assertEquals(Set.of(one, renamed), shown, "without " + deleted + " and " + expired);
    }

    @Test
    void showingEndsWhenItIsEnough() {
        created();
        created();
        List<SessionRecord> shown = new CopyOnWriteArrayList<>();
        store.browse((where, record) -> {
            shown.add(record);
            return false;
        });
        assertEquals(1, shown.size());
    }
}
