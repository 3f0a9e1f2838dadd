package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.log.CapturedLog;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sealed values go along with a change of id, whoever else is at work, and are worth nothing under the id before. */
class SealedIdChangeTest {

    private final World world = new World("encrypt=true");
    private String token;

    @BeforeEach
    void begin() {
        token = world.begin(session -> session.setValue("a", 1));
    }

    @AfterEach
    void close() {
        world.close();
    }

    private String changed(String token) {
        try (World.Request login = world.request(token)) {
            login.current().regenerateId();
            login.leave();
            return login.token();
        }
    }

    private void expect(String token, Map<String, Object> data) {
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> assertEquals(data, session.getData()));
            assertEquals(List.of(), log.lines());
        }
    }

    @Test
    void valuesGoAlong() {
        String second;
        try (World.Request login = world.request(token)) {
            Session session = login.current();
            session.setValue("before", 2);
            session.regenerateId();
            assertEquals(1, session.<Integer>getValue("a"), "looked at under the new id only");
            session.setValue("after", 3);
            login.leave();
            second = login.token();
        }
        expect(second, Map.of("a", 1, "before", 2, "after", 3));
        expect(changed(second), Map.of("a", 1, "before", 2, "after", 3));
    }

    @Test
    void twiceInOneRequestWithCommitsBetween() {
        String third;
        try (World.Request login = world.request(token)) {
            Session session = login.current();
            session.regenerateId();
            session.setValue("b", 2);
            login.session.commitNow();
            session.regenerateId();
            session.setValue("c", 3);
            login.leave();
            third = login.token();
        }
        expect(third, Map.of("a", 1, "b", 2, "c", 3));
        assertEquals(4, world.record(third).values().size(), "one entry of ours");
    }

    @Test
    void ofASessionNotStoredYet() {
        String begun = world.begin(session -> {
            session.setValue("a", 1);
            session.regenerateId();
            session.setValue("b", 2);
        });
        expect(begun, Map.of("a", 1, "b", 2));
    }

    @Test
    void theValuesOfARequestInFlightLandAndOpen() {
        World.Request inFlight = world.request(token);
        inFlight.current().setValue("late", 3);
        String second = changed(token);
        String third = changed(second);
        inFlight.close();
        expect(third, Map.of("a", 1, "late", 3));
        expect(changed(third), Map.of("a", 1, "late", 3));
    }

    @Test
    void twoChangesAtATimeAgreeOnOne() {
        World.Request loser = world.request(token);
        loser.current().setValue("late", 3);
        String winner = changed(token);
        loser.current().regenerateId();
        assertEquals(1, loser.current().<Integer>getValue("a"));
        loser.current().setValue("later", 4);
        loser.current().regenerateId();
        loser.close();
        assertEquals(List.of(), loser.cookies());
        expect(winner, Map.of("a", 1, "late", 3, "later", 4));
        String next = changed(winner);
        expect(next, Map.of("a", 1, "late", 3, "later", 4));
        assertEquals(4, world.record(next).values().size(), "what the loser said is gone");
    }

    @Test
    void theLoserInTheMiddleOfItsCommit() {
        World.Request loser = world.request(token);
        String[] winner = new String[1];
        world.store.beforeNextCommit(() -> winner[0] = changed(token));
        loser.current().regenerateId();
        loser.current().setValue("late", 3);
        loser.close();
        expect(winner[0], Map.of("a", 1, "late", 3));
    }

    /** Somebody planted an id, and copies the record that the login made of it back under that id. */
    @Test
    void nothingOfAfterALoginOpensUnderTheIdBefore() {
        String second;
        try (World.Request login = world.request(token)) {
            login.current().setValue("user", "victim");
            login.current().regenerateId();
            login.current().setValue("role", "admin");
            login.leave();
            second = login.token();
        }
        SessionRecord record = world.record(second);
        String planted = World.id(token);
        world.clock.advance(Duration.ofMinutes(5));
        Delta.Builder copy = Delta.create(planted, record.issuedAt()).maxAge(record.maxAge()).expiry(Delta.Expiry.SET, record.expiresAt());
        record.values().forEach(copy::set);
        assertEquals(CommitResult.APPLIED, world.store.commit("/", copy.build()));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> assertEquals(Map.of("a", 1), session.getData()));
            assertEquals(2, log.lines().size(), log.lines().toString());
        }
    }

    @Test
    void aChangeThatTheStoreDidNotAnswerCanBeTriedAgain() {
        try (World.Request login = world.request(token); CapturedLog log = new CapturedLog()) {
            Session session = login.current();
            world.store.fail();
            assertThrows(StoreException.class, session::regenerateId);
            world.store.recover();
            assertEquals(1, session.<Integer>getValue("a"));
        }
        expect(changed(token), Map.of("a", 1));
    }

    @Test
    void anonymousGoesOnWithWhatItHas() {
        World tolerant = new World(world, "encrypt=true", "onStoreFailure=anonymous");
        try (World.Request request = tolerant.request(token); CapturedLog log = new CapturedLog()) {
            Session session = request.current();
            world.store.fail();
            session.regenerateId();
            session.setValue("b", 2);
            assertEquals(1, session.<Integer>getValue("a"));
            assertEquals(2, session.<Integer>getValue("b"));
        }
        world.store.recover();
        expect(token, Map.of("a", 1));
    }

    @Test
    void manyChangesLoseNothing() {
        String now = token;
        for (int i = 0; i < 100; i++) {
            now = changed(now);
        }
        expect(now, Map.of("a", 1));
        assertTrue(world.record(now).values().values().stream().allMatch(value -> value.length < 1200));
        assertNull(world.record(token));
    }
}
