package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restsession.Session;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a login the id that somebody may have planted is worth nothing. */
class RegenerateIdTest {

    private final World world = new World();
    private String token;

    @BeforeEach
    void begin() {
        token = world.begin(session -> session.setValue("a", 1));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aNewIdWithTheSameData() {
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            session.setValue("b", 2);
            session.regenerateId();
            assertNotEquals(World.id(token), session.getId());
            assertNull(world.record(token), "the old id is dead at once");
            request.leave();
            assertEquals(World.token(session.getId()), request.token());
            assertEquals(1, request.cookies().size());
            assertEquals(1, world.stored(request.token(), "a"));
            assertEquals(2, world.stored(request.token(), "b"));
        }
        try (World.Request request = world.request(token)) {
            assertNull(request.find());
        }
    }

    @Test
    void ofASessionNotStoredYet() {
        world.store.forget();
        try (World.Request request = world.request()) {
            Session session = request.current();
            String before = session.getId();
            session.setValue("a", 1);
            session.regenerateId();
            assertNotEquals(before, session.getId());
            assertEquals(List.of(), world.store.calls());
            request.leave();
            assertEquals(World.token(session.getId()), request.token());
            assertEquals(List.of("CREATE"), world.store.calls());
        }
    }

    @Test
    void twiceInOneRequest() {
        try (World.Request request = world.request(token)) {
            request.current().regenerateId();
            String between = request.current().getId();
            request.current().regenerateId();
            request.leave();
            assertNull(world.record(between));
            assertNotNull(world.record(request.token()));
        }
    }

    @Test
    void theValuesOfARequestInFlightStillLand() {
        World.Request inFlight = world.request(token);
        inFlight.current().setValue("late", 3);
        String changed;
        try (World.Request login = world.request(token)) {
            login.current().regenerateId();
            login.leave();
            changed = login.token();
        }
        inFlight.close();
        assertEquals(List.of(), inFlight.cookies(), "it must not tell the client the old id again");
        assertEquals(3, world.stored(changed, "late"));
        assertNull(world.record(token));
    }

    @Test
    void twoChangesAtATimeAgreeOnOne() {
        World.Request second = world.request(token);
        second.current().setValue("late", 3);
        String changed;
        try (World.Request first = world.request(token)) {
            first.current().regenerateId();
            first.leave();
            changed = first.token();
        }
        second.current().regenerateId();
        second.close();
        assertEquals(List.of(), second.cookies());
        assertEquals(3, world.stored(changed, "late"));
    }

    @Test
    void onceTheResponseHasLeftItIsRefused() {
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            request.leave();
            assertThrows(IllegalStateException.class, session::regenerateId);
            assertEquals(World.id(token), session.getId());
        }
        assertNotNull(world.record(token));
    }

    @Test
    void ofASessionThatEndedInTheMeantime() {
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            world.visit(token, Session::destroy);
            session.setValue("a", 2);
            session.regenerateId();
            request.leave();
            assertEquals(List.of(), request.cookies());
            assertNull(world.record(session.getId()));
        }
    }

    @Test
    void withoutAutoCommitTheClientIsToldTheIdThatWorks() {
        try (World manual = new World("autoCommit=false")) {
            String before;
            try (World.Request request = manual.request()) {
                request.current().setValue("a", 1);
                request.session.commitNow();
                request.leave();
                before = request.token();
            }
            try (World.Request request = manual.request(before)) {
                request.current().regenerateId();
                request.leave();
                assertNull(manual.record(before));
                assertEquals(1, manual.stored(request.token(), "a"));
            }
        }
    }
}
