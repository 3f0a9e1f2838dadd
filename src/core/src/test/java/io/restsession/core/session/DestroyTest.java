package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.log.CapturedLog;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Logout is final. */
class DestroyTest {

    private final World world = new World();
    private String token;

    @BeforeEach
    void begin() {
        token = world.begin(session -> session.setValue("a", 1));
        world.store.forget();
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void theDataIsGoneBeforeItReturnsAndTheCookieIsCleared() {
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            session.destroy();
            assertNull(world.record(token));
            session.destroy();
            assertEquals(List.of("load", "DELETE"), world.store.calls());
            request.leave();
            assertEquals("", request.token());
            assertTrue(request.cookies().get(0).contains("Max-Age=0"), request.cookies().toString());
        }
        assertEquals(List.of("load", "DELETE"), world.store.calls());
    }

    @Test
    void whatIsLeftOfIt() {
        world.visit(token, session -> {
            session.destroy();
            assertNull(session.getData());
            assertNull(session.getValue("a"));
            assertNull(session.getValue("a", String.class));
            assertTrue(session.isEmpty());
            assertFalse(session.isChanged());
            assertEquals(Session.Action.DESTROY, session.getAction());
            assertEquals(World.id(token), session.getId());
            assertTrue(session.toJson().endsWith("\"data\":null}"), session.toJson());
            assertThrows(IllegalStateException.class, () -> session.setValue("a", 1));
            assertThrows(IllegalStateException.class, () -> session.removeValue("a"));
            assertThrows(IllegalStateException.class, () -> session.setExpiresAt(Instant.MAX));
            assertThrows(IllegalStateException.class, session::refresh);
            assertThrows(IllegalStateException.class, session::regenerateId);
        });
    }

    @Test
    void theRequestBeginsANewOne() {
        try (World.Request request = world.request(token)) {
            Session before = request.current();
            before.destroy();
            assertNull(request.find());
            Session after = request.current();
            assertNotSame(before, after);
            assertTrue(after.isEmpty());
            after.setValue("b", 2);
            assertNotEquals(before.getId(), after.getId());
            request.leave();
            assertEquals(World.token(after.getId()), request.token());
        }
        assertNull(world.record(token));
    }

    @Test
    void aNewOneThatStaysEmptyLeavesTheCookieCleared() {
        try (World.Request request = world.request(token)) {
            request.current().destroy();
            assertNull(request.current().getValue("a"));
            request.leave();
            assertEquals("", request.token());
        }
    }

    @Test
    void oneThatWasNeverStoredClearsNothing() {
        world.store.forget();
        try (World.Request request = world.request()) {
            request.current().setValue("a", 1);
            request.current().destroy();
            request.leave();
            assertEquals(List.of(), request.cookies());
        }
        assertEquals(List.of(), world.store.calls());
    }

    @Test
    void aRequestInFlightDoesNotBringItBack() {
        try (World.Request inFlight = world.request(token)) {
            inFlight.current().setValue("a", 2);
            world.visit(token, Session::destroy);
            inFlight.leave();
            assertNull(world.record(token));
            assertEquals(List.of(), inFlight.cookies());
            assertNull(inFlight.current().getAction());
            inFlight.current().setValue("b", 3);
            inFlight.session.commitNow();
        }
        assertNull(world.record(token));
    }

    @Test
    void aLogoutUnderTheOldIdEndsTheSessionWithTheNewOne() {
        try (World.Request inFlight = world.request(token)) {
            inFlight.current();
            try (World.Request login = world.request(token)) {
                login.current().regenerateId();
                login.leave();
                inFlight.current().destroy();
                assertNull(world.record(login.token()));
            }
        }
    }

    /** A logout that the store did not take is none, and must not look like one. */
    @Test
    void aFailedLogoutCanBeTriedAgain() {
        try (CapturedLog log = new CapturedLog(); World.Request request = world.request(token)) {
            Session session = request.current();
            world.store.fail();
            assertThrows(RuntimeException.class, session::destroy);
            world.store.recover();
            assertEquals(1, session.<Integer>getValue("a"));
            session.destroy();
            assertNull(world.record(token));
        }
    }
}
