package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The members of a session that are about one request, as their documentation has them. */
class SessionMembersTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSessionJustBegun() {
        try (World.Request request = world.request()) {
            assertNull(request.find());
            Session session = request.current();
            assertSame(session, request.current());
            assertSame(session, request.find());
            assertNull(session.getAction());
            assertTrue(session.isEmpty());
            assertFalse(session.isChanged());
            assertFalse(session.isTimeChanged());
            assertFalse(session.isExpired());
            assertFalse(session.isAlmostExpired());
            assertEquals(Duration.ofMinutes(30), session.getMaxAge());
            assertEquals(world.clock.instant(), session.getIssuedAt());
            assertEquals(world.clock.instant().plus(session.getMaxAge()), session.getExpiresAt());
        }
    }

    @Test
    void idAndSignatureAreWhatTheClientIsGiven() {
        try (World.Request request = world.request()) {
            Session session = request.current();
            assertTrue(session.getId().matches("[A-Za-z0-9_-]{22,}"), "URL-safe, 128 bits or more");
            request.leave();
            assertEquals(session.getId() + '~' + session.getSignature(), request.token());
        }
    }

    @Test
    void withoutSigningThereIsNoSignature() {
        try (World unsigned = new World("sign=false"); World.Request request = unsigned.request()) {
            assertNull(request.current().getSignature());
            request.leave();
            assertEquals(request.current().getId(), request.token());
        }
    }

    @Test
    void theFirstIssueStays() {
        String token = world.begin(session -> session.setValue("a", 1));
        long issued = world.clock.millis();
        world.clock.advance(Duration.ofMinutes(1));
        world.visit(token, session -> {
            session.regenerateId();
            session.setValue("a", 2);
            assertEquals(issued, session.getIssuedAt().toEpochMilli());
        });
    }

    @Test
    void actionFollowsWhatIsDone() {
        try (World.Request request = world.request()) {
            Session session = request.current();
            assertNull(session.getAction());
            session.setValue("a", 1);
            assertEquals(Session.Action.CREATE, session.getAction());
            session.removeValue("a");
            assertNull(session.getAction());
            session.getId();
            assertEquals(Session.Action.CREATE, session.getAction());
            request.leave();
            assertNull(session.getAction());
            session.setValue("a", 1);
            assertEquals(Session.Action.MODIFY, session.getAction());
            session.destroy();
            assertEquals(Session.Action.DESTROY, session.getAction());
        }
    }

    @Test
    void aLoadedSessionHasNothingToDoUntilItIsChanged() {
        String token = world.begin(session -> session.setValue("a", 1));
        world.visit(token, session -> {
            assertEquals(1, session.<Integer>getValue("a"));
            assertFalse(session.isEmpty());
            assertNull(session.getAction());
            assertFalse(session.isChanged());
            session.setValue("a", 2);
            assertEquals(Session.Action.MODIFY, session.getAction());
            assertTrue(session.isChanged());
            assertFalse(session.isTimeChanged());
            session.setValue("a", 1);
            assertFalse(session.isChanged());
            assertNull(session.getAction());
        });
    }

    @Test
    void removedValuesAreGone() {
        String token = world.begin(session -> {
            session.setValue("a", 1);
            session.setValue("b", null);
        });
        world.visit(token, session -> {
            session.removeValue("nobody");
            assertFalse(session.isChanged());
            session.removeValue("a");
            assertTrue(session.isChanged());
            assertNull(session.getValue("a"));
        });
        world.visit(token, session -> {
            assertNull(session.getValue("a"));
            assertTrue(session.getData().containsKey("b"));
        });
    }

    @Test
    void whatCanNotBeStoredIsRefusedAtOnce() {
        String token = world.begin(session -> session.setValue("a", 1));
        List<Object> inItself = new ArrayList<>();
        inItself.add(inItself);
        world.visit(token, session -> {
            assertThrows(IllegalArgumentException.class, () -> session.setValue("a", inItself));
            assertThrows(IllegalArgumentException.class, () -> session.getData().put("a", inItself));
            assertThrows(IllegalArgumentException.class, () -> session.setValue(null, 1));
            assertEquals(1, session.<Integer>getValue("a"));
            assertFalse(session.isChanged());
        });
    }

    @Test
    void anotherTypeThanTheCallerExpects() {
        try (World.Request request = world.request()) {
            request.current().setValue("a", 1);
            assertThrows(ClassCastException.class, () -> request.current().<String>getValue("a").length());
            assertNull(request.current().getValue(null));
        }
    }

    @Test
    void asJson() {
        try (World.Request request = world.request()) {
            Session session = request.current();
            session.setValue("name", "Ada");
            session.setValue("basket", Map.of("count", 1));
            long now = world.clock.millis();
            assertEquals("{\"id\":\"" + session.getId() + "\",\"signature\":\"" + session.getSignature()
                + "\",\"expiresAt\":" + (now + 1_800_000) + ",\"maxAge\":1800000,\"issuedAt\":" + now
                + ",\"data\":{\"name\":\"Ada\",\"basket\":{\"count\":1}}}", session.toJson());
        }
    }

    @Test
    void asJsonWhereItNeverExpiresAndIsNotSigned() {
        try (World eternal = new World("maxAge=0", "sign=false"); World.Request request = eternal.request()) {
            Session session = request.current();
            assertEquals("{\"id\":\"" + session.getId() + "\",\"signature\":null,\"expiresAt\":null,\"maxAge\":null,\"issuedAt\":"
                + eternal.clock.millis() + ",\"data\":{}}", session.toJson());
        }
    }

    /** JSON holds the id, so that whoever got it may count on it. */
    @Test
    void jsonGivesTheIdAway() {
        String token = world.begin(Session::toJson);
        assertNotNull(world.record(token));
    }

    @Test
    void asTextItShowsNoId() {
        try (World.Request request = world.request()) {
            Session session = request.current();
            String text = session.toString();
            assertNotEquals(0, text.length());
            assertFalse(text.contains(session.getId()));
            assertFalse(text.contains(session.getSignature()));
        }
    }
}
