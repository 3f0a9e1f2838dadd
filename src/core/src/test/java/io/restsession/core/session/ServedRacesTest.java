package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.core.http.FakeExchange;
import org.junit.jupiter.api.Test;

/** What is removed, set or loaded again between the steps in which another request of the node writes the session. */
class ServedRacesTest extends ServedNodes {

    private final WatchedValue watched = new WatchedValue();

    @Test
    void whatIsRemovedWhileItIsWrittenIsGone() {
        String token = begin("user", watched);
        try (World.Request one = world.request(token); World.Request logout = world.request(token)) {
            served.find(one.session).get("user");
            watched.change();
            ServedSession session = served.find(logout.session);
            watched.whileNextWritten(() -> elsewhere(() -> session.remove("user")));
            one.leave();
            logout.leave();
            assertNull(session.get("user"));
        }
        assertFalse(world.record(token).values().containsKey("user"));
        assertNull(read(token, "user"));
    }

    @Test
    void whatIsRemovedWhileItIsWrittenForTheFirstTimeIsGone() {
        String token = begin("a", 1);
        try (World.Request one = world.request(token); World.Request logout = world.request(token)) {
            ServedSession session = served.find(logout.session);
            served.find(one.session).set("user", watched);
            watched.whileNextWritten(() -> elsewhere(() -> session.remove("user")));
            one.leave();
        }
        assertFalse(world.record(token).values().containsKey("user"));
        assertNull(read(token, "user"));
    }

    @Test
    void whatIsSetWhileTheRecordIsLoadedAgainStays() {
        String token = begin("watched", watched);
        startOther();
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            session.get("watched");
            setThere(token, "a", "there");
            setThere(token, "watched", changed());
            watched.whileNextWritten(() -> elsewhere(() -> session.set("a", "here")));
            read(token, "another");
            assertEquals("here", session.get("a"));
        }
        assertEquals("here", readThere(token, "a"));
    }

    @Test
    void whatIsLoadedAgainWhileItIsReadIsReadAgain() {
        String token = begin("watched", watched);
        startOther();
        try (World.Request request = other.request(token)) {
            ServedSession session = there.find(request.session);
            WatchedValue.whileNextRead(() -> elsewhere(() -> {
                try (World.Request writer = world.request(token)) {
                    served.find(writer.session).set("watched", changed());
                }
                readThere(token, "another");
            }));
            assertNotNull(session.get("watched"));
        }
    }

    private static WatchedValue changed() {
        WatchedValue changed = new WatchedValue();
        changed.change();
        return changed;
    }

    @Test
    void whatIsSetFromOutsideWhileTheLastRequestEndsIsWritten() {
        String token = begin("watched", watched);
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            session.get("watched");
            request.leave();
            watched.whileNextWritten(() -> elsewhere(() -> session.set("late", 1)));
            request.session.complete();
            assertEquals(1, world.stored(token, "late"));
        }
    }

    /** A request that asks whether its session is changed, while another one writes, does not make the other take it for written. */
    @Test
    void askingWhetherItIsChangedWritesNothing() {
        String token = begin("a", "0");
        try (World.Request one = world.request(token); World.Request two = world.request(token)) {
            ServedSession session = served.find(one.session);
            served.find(two.session);
            session.set("a", "1");
            world.store.beforeNextCommit(() -> {
                session.set("a", "2");
                assertTrue(two.current().isChanged());
            });
            one.leave();
        }
        startOther();
        assertEquals("2", readThere(token, "a"));
    }

    /** Another thread lets the headers go while this one looks whether they have gone. */
    @Test
    void headersThatLeaveMeanwhileHaveLeft() {
        FakeExchange exchange = world.exchange();
        World.Request request = world.request(exchange);
        exchange.whileAskedForHeaders(() -> elsewhere(request.session::headersLeave));
        request.current();
        assertTrue(request.session.haveHeadersLeft());
    }
}
