package io.restsession.store.file;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What outlives a restart, what time does meanwhile, and who hears of it. */
class RestartTest extends FileStoreFixture {

    /** More than one sweep takes at once. */
    private static final int SESSIONS = 300;

    private final List<SessionRecord> heard = new CopyOnWriteArrayList<>();

    @BeforeEach
    void openStore() {
        open();
    }

    private void listen() {
        store.onExpiry(SPACE, (space, record) -> heard.add(record));
    }

    @Test
    void everythingOfASessionIsThere() {
        create("x", MINUTE, "a", "1", "b", "2");
        SessionRecord before = store.load(SPACE, "x");
        reopen();
        SessionRecord after = store.load(SPACE, "x");
        assertEquals(before.issuedAt(), after.issuedAt());
        assertEquals(before.expiresAt(), after.expiresAt());
        assertEquals(before.maxAge(), after.maxAge());
        assertEquals(before.values().keySet(), after.values().keySet());
        assertValue("x", "b", "2");
    }

    @Test
    void aGivenUpIdLeadsOnForItsGraceAndNoLonger() {
        create("x1", 30 * MINUTE);
        store.commit(SPACE, Delta.update("x1").newId("x2").build());
        reopen();
        assertNull(store.load(SPACE, "x1"));
        assertEquals(REFUSED, create("x1", MINUTE));
        clock.pass(SessionStore.ID_CHANGE_GRACE_MILLIS / 2);
        store.commit(SPACE, Delta.update("x2").newId("x3").build());
        reopen();
        assertEquals(APPLIED, update("x1", "a", "1"));
        clock.pass(SessionStore.ID_CHANGE_GRACE_MILLIS / 2);
        assertEquals(REFUSED, update("x1", "a", "2"));
        assertEquals(APPLIED, update("x2", "b", "2"));
        assertValue("x3", "a", "1");
        store.sweep();
        assertEquals(APPLIED, create("x1", MINUTE));
        assertValue("x3", "b", "2");
    }

    @Test
    void whatExpiredMeanwhileIsToldOnceWhenSomebodyListens() {
        create("x", MINUTE, "a", "1");
        create("y", 100 * MINUTE);
        store.close();
        clock.pass(50 * MINUTE);
        open();
        store.sweep();
        assertNull(store.load(SPACE, "x"));
        listen();
        store.sweep();
        store.sweep();
        assertEquals(1, heard.size());
        assertEquals("x", heard.get(0).id());
        assertEquals("1", new String(heard.get(0).values().get("a")));
        reopen();
        listen();
        store.sweep();
        assertEquals(1, heard.size());
        assertNotNull(store.load(SPACE, "y"));
    }

    @Test
    void whatNobodyListensForLeavesAfterItsGrace() {
        create("x", MINUTE);
        store.onExpiry("/other", (space, record) -> heard.add(record));
        clock.pass(2 * MINUTE);
        store.sweep();
        clock.pass(SessionStore.UNHEARD_GRACE_MILLIS - 2 * MINUTE);
        store.sweep();
        assertEquals(1, rows().sessions);
        clock.pass(2 * MINUTE);
        store.sweep();
        assertEquals(new Rows(0, 0, 0), rows());
        listen();
        store.sweep();
        assertTrue(heard.isEmpty());
    }

    @Test
    void nothingIsLeftOfWhatHasGone() {
        listen();
        for (int i = 0; i < SESSIONS; i++) {
            create("x" + i, (i % 50 + 1) * MINUTE, "a", "1");
            if (i % 3 == 0) {
                store.commit(SPACE, Delta.update("x" + i).expiry(Delta.Expiry.EXTEND, clock.millis() + 60 * MINUTE).build());
            } else if (i % 3 == 1) {
                store.commit(SPACE, Delta.update("x" + i).expiry(Delta.Expiry.SET, clock.millis() + MINUTE / 2).build());
            }
            if (i % 7 == 0) {
                store.commit(SPACE, Delta.update("x" + i).newId("x" + i + "new").build());
            } else if (i % 7 == 1) {
                store.commit(SPACE, Delta.delete("x" + i));
            }
        }
        clock.pass(MINUTE);
        store.sweep();
        reopen();
        listen();
        clock.pass(61 * MINUTE);
        store.sweep();
        assertEquals(new Rows(0, 0, 0), rows());
        long deleted = IntStream.range(0, SESSIONS).filter(i -> i % 7 == 1).count();
        assertEquals(SESSIONS - deleted, heard.size());
    }

    @Test
    void anExtensionLeavesTheOrderOfExpiryAlone() {
        create("x", MINUTE);
        for (int i = 0; i < 20; i++) {
            clock.pass(MINUTE / 2);
            assertEquals(APPLIED, store.commit(SPACE, Delta.update("x").expiry(Delta.Expiry.EXTEND, clock.millis() + MINUTE).build()));
            assertEquals(new Rows(1, 1, 0), rows());
            store.sweep();
            assertNotNull(store.load(SPACE, "x"));
        }
        store.commit(SPACE, Delta.update("x").expiry(Delta.Expiry.SET, SessionRecord.NEVER).build());
        clock.pass(MINUTE);
        store.sweep();
        assertEquals(new Rows(1, 0, 0), rows());
        store.commit(SPACE, Delta.update("x").expiry(Delta.Expiry.SET, clock.millis() + MINUTE).build());
        assertEquals(new Rows(1, 1, 0), rows());
    }

    private Rows rows() {
        Tables[] tables = new Tables[1];
        store.work(file -> tables[0] = file.tables());
        return new Rows(tables[0].sessions().size(), tables[0].expiry().size(), tables[0].unheard().size());
    }

    private record Rows(int sessions, int expiry, int unheard) {
    }
}
