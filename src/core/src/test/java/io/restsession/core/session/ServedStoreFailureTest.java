package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.http.WebApplication;
import org.junit.jupiter.api.Test;

/** A store that gives no answer, where requests are to go on: it troubles those that asked it, and no others. */
class ServedStoreFailureTest extends ServedNodes {

    ServedStoreFailureTest() {
        super("onStoreFailure=anonymous");
    }

    @Test
    void aCommitThatFailsEndsItForNobodyElse() {
        String token = begin("a", 1);
        try (World.Request one = world.request(token); World.Request two = world.request(token)) {
            served.find(one.session).set("b", 1);
            ServedSession session = served.find(two.session);
            session.set("c", 1);
            world.store.fail();
            one.leave();
            world.store.recover();
            assertTrue(session.isLive());
        }
        assertEquals(1, world.stored(token, "c"));
    }

    @Test
    void whetherAnIdIsInUseBesideIsKnownWithoutTheStoreWhereItsSessionIsAtHand() {
        WebApplication shop = sharing(world, "/shop");
        WebApplication forum = sharing(world, "/forum");
        ServedSessions inShop = world.layer.serve(shop, new FakeContainer());
        ServedSessions inForum = world.layer.serve(forum, new FakeContainer());
        String token = beginIn(shop, inShop);
        try (World.Request request = world.request(world.exchange(token).in(forum))) {
            assertNull(inForum.find(request.session));
            world.store.fail();
            ServedSession begun = inForum.begin(request.session);
            begun.set("a", 1);
            assertEquals(World.id(token), begun.id());
            assertEquals(1, inForum.find(request.session).get("a"));
            request.leave();
            assertEquals(0, request.exchange.refusals());
        }
    }

    @Test
    void oneIsBegunThoughNobodyCanTellWhetherItsIdIsInUseBeside() {
        startOther();
        WebApplication shop = sharing(world, "/shop");
        ServedSessions inShop = world.layer.serve(shop, new FakeContainer());
        String token = beginIn(shop, inShop);
        WebApplication forum = sharing(other, "/forum");
        other.layer.serve(sharing(other, "/shop"), new FakeContainer());
        ServedSessions inForum = other.layer.serve(forum, new FakeContainer());
        try (World.Request request = other.request(other.exchange(token).in(forum))) {
            assertNull(inForum.find(request.session));
            world.store.fail();
            ServedSession begun = inForum.begin(request.session);
            begun.set("a", 1);
            assertEquals(1, inForum.find(request.session).get("a"));
            request.leave();
            assertEquals(0, request.exchange.refusals());
        }
    }

    /** What the record was when this node loaded it is two versions old. */
    @Test
    void aRemovalThatFailedShowsNothingOld() {
        String token = begin("a", "1");
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            session.set("a", "2");
            request.leave();
            session.remove("a");
            world.store.fail();
            request.session.complete();
            world.store.recover();
        }
        assertNotEquals("1", served.withId(World.id(token)).get("a"));
        assertEquals("2", read(token, "a"));
    }
}
