package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.seal.Seals;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import io.restsession.core.store.memory.MemoryStore;
import java.net.ConnectException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckCommandTest {

    @AfterEach
    void forget() {
        TestStores.BY_NAME.clear();
    }

    @Test
    void aStoreThatWorksIsMeasuredAndLeftEmpty() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        Ran check = on(store);

        assertEquals(0, check.status(), check::text);
        assertEquals(List.of("STEP", "TIMES", "MEDIAN-MS", "WORST-MS"), List.of(check.out().get(0).split(" +")));
        for (String step : List.of("connect +1", "write +20", "read +60", "change +20", "delete +20")) {
            assertTrue(check.out().stream().anyMatch(line -> line.matches(step + " +\\d+\\.\\d\\d +\\d+\\.\\d\\d")), step);
        }
        assertTrue(check.text().contains("clock: sessions expire by this machine's time"), check::text);
        assertTrue(check.text().contains("secret: none is given here"), check::text);
        assertEquals("The test store works.", check.out().get(check.out().size() - 1));
        assertEquals(List.of(), check.err());
        store.browse((space, record) -> {
            throw new AssertionError("left there: " + space);
        });
    }

    @Test
    void itSaysWhetherValuesAreSealed() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        List<Boolean> sealed = new ArrayList<>();
        TestStores.BY_NAME.put("it", new Failing(null) {
            @Override
            public SessionRecord load(String space, String id) {
                return store.load(space, id);
            }

            @Override
            public CommitResult commit(String space, Delta delta) {
                delta.set().forEach((name, value) -> sealed.add(Seals.NONE.open(name, value) == null));
                return store.commit(space, delta);
            }
        });

        Ran plain = Ran.onStore("it", "check", "--set", "secret=" + Sealing.SECRET);
        assertTrue(plain.text().contains("\nvalues: not sealed"), plain::text);
        assertFalse(plain.text().contains("secret: none"), plain::text);
        assertFalse(sealed.contains(true));
        sealed.clear();

        Ran sealing = Ran.onStore("it", "check", "--set", "secret=" + Sealing.SECRET, "--set", "encrypt=true");
        assertEquals(0, sealing.status(), sealing::text);
        assertTrue(sealing.text().contains("\nvalues: sealed"), sealing::text);
        assertFalse(sealed.isEmpty() || sealed.contains(false));
    }

    @Test
    void aClockThatDiffersIsSaid() {
        Ran ahead = on(new MemoryStore(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(10))));
        assertEquals(0, ahead.status());
        assertTrue(ahead.err().get(0).matches("clock: the store's is about (9|10)s ahead of this .* too early; .*"), ahead::text);

        Ran behind = on(new MemoryStore(Clock.offset(Clock.systemUTC(), Duration.ofHours(-2))));
        assertTrue(behind.err().get(0).matches("clock: the store's is about (2h|1h59m) behind this .* too late; .*"), behind::text);

        Ran lost = on(new MemoryStore(Clock.offset(Clock.systemUTC(), Duration.ofDays(40))));
        assertTrue(lost.text().contains("gave back something else"), lost::text);
    }

    @Test
    void whatKeepsItFromConnectingIsSaidWithAllItsCausesAndWhatToDo() {
        Ran check = on(new Failing(StoreException.outOfReach("The store at db:1 can't be reached.",
            new IllegalStateException("java.net.ConnectException: Connection refused", new ConnectException("Connection refused")))));

        assertEquals(1, check.status());
        assertEquals(List.of(), check.out());
        assertTrue(check.err().get(0).matches("check: could not connect, after \\d+\\.\\d\\d ms"), check::text);
        assertEquals(List.of("  because: The store at db:1 can't be reached.",
            "  because: ConnectException: Connection refused",
            "  What to do: nothing listens there: see that the server runs, and that host and port in the URL are its own."),
            check.err().subList(1, check.err().size()));
    }

    @Test
    void theDatabasesOwnCodesTellWhatToDo() {
        Ran check = on(new Failing(new StoreException("The database refused.", new SQLException("nein", "28P01"))));

        assertTrue(check.err().get(3).contains("rest.session.store.password"), check::text);
    }

    @Test
    void aStoreThatForgetsIsFoundOut() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        Ran check = on(new Failing(null) {
            @Override
            public CommitResult commit(String space, Delta delta) {
                return store.commit(space, delta);
            }
        });

        assertEquals(1, check.status());
        assertTrue(check.err().get(0).startsWith("check: the store gave back something else: nothing where"), check::text);
        assertTrue(check.err().get(1).contains("no copy that lags"), check::text);
    }

    @Test
    void aCopyThatLagsIsFoundOut() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        Set<String> seen = new HashSet<>();
        Ran check = on(new Failing(null) {
            @Override
            public SessionRecord load(String space, String id) {
                return seen.add(id) ? null : store.load(space, id);
            }

            @Override
            public CommitResult commit(String space, Delta delta) {
                return store.commit(space, delta);
            }
        });

        assertEquals(1, check.status());
        assertTrue(check.err().get(0).contains("nothing where a session was just written"), check::text);
    }

    @Test
    void aStoreThatBringsDeletedSessionsBackIsFoundOut() {
        MemoryStore store = new MemoryStore(Clock.systemUTC());
        Ran check = on(new Failing(null) {
            @Override
            public SessionRecord load(String space, String id) {
                return store.load(space, id);
            }

            @Override
            public CommitResult commit(String space, Delta delta) {
                return delta.kind() == Delta.Kind.DELETE ? CommitResult.APPLIED : store.commit(space, delta);
            }
        });

        assertEquals(1, check.status());
        assertTrue(check.err().get(0).endsWith("a deleted session"), check::text);
    }

    @Test
    void noSecretIsShown() {
        TestStores.BY_NAME.put("x", new Failing(
            new StoreException("No way to test://me:hush%20hush@x: 'hush hush', and not by pass-word.")));
        Ran check = Ran.onStore("//me:hush%20hush@x", "check", "--set", "store.password=pass-word");

        assertEquals(1, check.status());
        assertFalse(check.text().contains("hush"), check::text);
        assertFalse(check.text().contains("pass-word"), check::text);
    }

    private static Ran on(SessionStore store) {
        TestStores.BY_NAME.put("it", store);
        return Ran.onStore("it", "check");
    }

    /** Fails at every call; with null finds nothing. */
    private static class Failing implements SessionStore {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public SessionRecord load(String space, String id) {
            fail();
            return null;
        }

        @Override
        public CommitResult commit(String space, Delta delta) {
            fail();
            return CommitResult.APPLIED;
        }

        @Override
        public void onExpiry(String space, ExpiryListener listener) {
            fail();
        }

        @Override
        public void browse(SessionVisitor visitor) {
            fail();
        }

        @Override
        public void close() {
            // Nothing is held.
        }

        private void fail() {
            if (failure != null) {
                throw failure;
            }
        }
    }
}
