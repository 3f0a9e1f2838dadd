package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.store.Delta;
import io.restsession.core.store.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A container's sessions: one object on a node, the same record as the session of the API, and every event once. */
class ServedSessionsTest {

    private final World world = new World();
    private final FakeContainer container = new FakeContainer();
    private final ServedSessions served = world.layer.serve(world.layer.webApplications().server(), container);

    @AfterEach
    void close() {
        world.close();
    }

    /** A whole request. */
    private String begin(String name, Object value) {
        try (World.Request request = world.request()) {
            served.begin(request.session).set(name, value);
            request.leave();
            return request.token();
        }
    }

    private Object read(ServedSessions on, World node, String token, String name) {
        try (World.Request request = node.request(token)) {
            ServedSession found = on.find(request.session);
            return found == null ? "no session" : found.get(name);
        }
    }

    private Object read(String token, String name) {
        return read(served, world, token, name);
    }

    @Test
    void aNewOneIsKeptAndToldThoughNothingIsInIt() {
        String token;
        try (World.Request request = world.request()) {
            assertNull(served.find(request.session));
            ServedSession begun = served.begin(request.session);
            assertSame(begun, served.begin(request.session));
            request.leave();
            token = request.token();
            assertEquals(begun.token(), token);
        }
        try (World.Request request = world.request(token)) {
            assertEquals(World.id(token), served.find(request.session).id());
        }
        assertEquals(List.of("created"), container.events);
    }

    @Test
    void valuesKeepTheirClass() {
        String token = begin("list", new ArrayList<>(List.of(1, "two")));
        served.stop();
        ServedSessions again = world.layer.serve(world.layer.webApplications().server(), container);
        Object read = read(again, world, token, "list");
        assertEquals(ArrayList.class, read.getClass());
        assertEquals(List.of(1, "two"), read);
    }

    @Test
    void theApiSeesTheSameSession() {
        String token;
        try (World.Request request = world.request()) {
            ServedSession begun = served.begin(request.session);
            begun.set("a", "attribute");
            assertEquals("attribute", request.current().getValue("a"));
            request.current().setValue("b", Map.of("bean", 1));
            assertEquals(Map.of("bean", 1), begun.get("b"));
            assertEquals(begun.id(), request.current().getId());
            request.leave();
            token = request.token();
        }
        try (World.Request request = world.request(token)) {
            assertEquals("attribute", request.current().getValue("a"));
            assertEquals(Map.of("bean", 1), served.find(request.session).get("b"));
        }
    }

    @Test
    void whatIsStoredAsJsonIsReadAsThatOnThisNodeToo() {
        String token;
        try (World.Request request = world.request()) {
            served.begin(request.session);
            request.current().setValue("bean", new Basket());
            request.leave();
            token = request.token();
        }
        assertFalse(read(token, "bean") instanceof Basket);
    }

    @Test
    void oneThatTheApiBeganIsAnnouncedWhenTheContainerSeesIt() {
        String token = world.begin(session -> session.setValue("a", 1));
        assertEquals(List.of(), container.events);
        assertEquals(1, read(token, "a"));
        assertEquals(List.of("created"), container.events);
        read(token, "a");
        assertEquals(List.of("created"), container.events);
    }

    @Test
    void theSameObjectForAllRequestsOfANode() {
        String token = begin("list", new ArrayList<>());
        try (World.Request one = world.request(token); World.Request other = world.request(token)) {
            ServedSession here = served.find(one.session);
            assertSame(here, served.find(other.session));
            here.set("seen", "at once");
            assertEquals("at once", served.find(other.session).get("seen"));
            assertSame(here.get("list"), served.find(other.session).get("list"));
        }
        Object first = read(token, "list");
        assertSame(first, read(token, "list"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void changesInsideAValueAreFound() {
        String token = begin("list", new ArrayList<>());
        try (World.Request request = world.request(token)) {
            ((List<Object>) served.find(request.session).get("list")).add("in place");
        }
        assertEquals(List.of("in place"), read(otherNode(), other, token, "list"));
    }

    @Test
    void readingWritesNothing() {
        String token = begin("list", new ArrayList<>(List.of(1)));
        world.store.calls().clear();
        World node = otherNodeWorld();
        read(node.layer.serve(node.layer.webApplications().server(), new FakeContainer()), node, token, "list");
        assertEquals(1, world.store.calls().size(), world.store.calls().toString());
    }

    private World other;

    private World otherNodeWorld() {
        other = new World(world);
        return other;
    }

    private ServedSessions otherNode() {
        World node = otherNodeWorld();
        return node.layer.serve(node.layer.webApplications().server(), new FakeContainer());
    }

    @Test
    void whatAnotherNodeWroteIsSeen() {
        String token = begin("a", "here");
        ServedSessions there = otherNode();
        try (World.Request request = other.request(token)) {
            ServedSession session = there.find(request.session);
            session.set("a", "there");
            session.set("b", new ArrayList<>(List.of("new")));
        }
        assertEquals("there", read(token, "a"));
        assertEquals(List.of("new"), read(token, "b"));
        try (World.Request request = other.request(token)) {
            there.find(request.session).remove("b");
        }
        assertNull(read(token, "b"));
    }

    @Test
    void aSlowReaderDoesNotOverwriteAWriter() {
        String token = begin("list", new ArrayList<>(List.of("old")));
        ServedSessions there = otherNode();
        try (World.Request slow = world.request(token)) {
            assertEquals(List.of("old"), served.find(slow.session).get("list"));
            try (World.Request writer = other.request(token)) {
                there.find(writer.session).set("list", new ArrayList<>(List.of("new")));
            }
        }
        assertEquals(List.of("new"), read(token, "list"));
    }

    @Test
    void whatIsNotWrittenYetStaysWhenTheRecordIsLoadedAgain() {
        String token = begin("a", 1);
        ServedSessions there = otherNode();
        try (World.Request request = other.request(token)) {
            there.find(request.session).set("gone", 1);
            there.find(request.session).set("list", new ArrayList<>());
        }
        try (World.Request one = world.request(token)) {
            ServedSession session = served.find(one.session);
            session.set("a", 2);
            session.set("b", 2);
            session.remove("gone");
            assertEquals(2, read(token, "a"));
            assertEquals(2, read(token, "b"));
            assertNull(read(token, "gone"));
        }
        assertEquals(2, world.stored(token, "a"));
        assertNull(world.stored(token, "gone"));
    }

    @Test
    @SuppressWarnings("unchecked")
    void whatIsNotWrittenYetStaysThoughAnotherNodeWroteTheSame() {
        String token = begin("list", new ArrayList<>(List.of("old")));
        ServedSessions there = otherNode();
        try (World.Request one = world.request(token)) {
            List<Object> list = (List<Object>) served.find(one.session).get("list");
            list.add("here");
            try (World.Request request = other.request(token)) {
                there.find(request.session).set("list", new ArrayList<>(List.of("there")));
            }
            assertSame(list, read(token, "list"));
        }
        assertEquals(List.of("old", "here"), read(there, other, token, "list"));
    }

    @Test
    void whatNobodyLooksAtIsNotEncodedAgain() {
        String token = begin("object", new Written());
        read(token, "object");
        int read = Written.times;
        read(token, "nothing");
        read(token, "nothing");
        assertEquals(read, Written.times);
    }

    /** Counts how often any is written. */
    private static final class Written implements java.io.Serializable {

        private static final long serialVersionUID = 1L;

        private static int times;

        private void writeObject(java.io.ObjectOutputStream out) throws java.io.IOException {
            times++;
            out.defaultWriteObject();
        }
    }

    @Test
    void aRecordThatWasLoadedBeforeAnotherRequestWroteIsAnOldOne() {
        String token = begin("a", 1);
        try (World.Request writer = world.request(token); World.Request reader = world.request(token)) {
            served.find(writer.session).set("a", 2);
            world.store.afterNextLoad(writer::leave);
            assertEquals(2, served.find(reader.session).get("a"));
            served.find(reader.session).set("b", 1);
        }
        assertEquals(2, world.stored(token, "a"));
    }

    @Test
    void aRecordThatArrivesAfterOneLoadedLaterIsAnOldOne() {
        String token = begin("a", 1);
        ServedSessions there = otherNode();
        try (World.Request first = world.request(token); World.Request early = world.request(token)) {
            served.find(first.session);
            world.store.afterNextLoad(() -> {
                try (World.Request writer = other.request(token)) {
                    there.find(writer.session).set("a", 2);
                }
                assertEquals(2, read(token, "a"));
            });
            assertEquals(2, served.find(early.session).get("a"));
        }
    }

    @Test
    void anIdChangedWhileItsSessionIsLoadedFindsNothing() {
        String token = begin("a", 1);
        try (World.Request login = world.request(token); World.Request late = world.request(token)) {
            ServedSession session = served.find(login.session);
            world.store.afterNextLoad(session::changeId);
            assertNull(served.find(late.session));
            assertTrue(session.isLive());
        }
    }

    @Test
    void oneThatAnotherNodeEndedHasEndedHereToo() {
        String token = begin("a", new ArrayList<>());
        ServedSession held;
        try (World.Request request = world.request(token)) {
            held = served.find(request.session);
        }
        ServedSessions there = otherNode();
        try (World.Request request = other.request(token)) {
            there.find(request.session).destroy();
        }
        assertEquals("no session", read(token, "a"));
        assertFalse(held.isLive());
    }

    @Test
    void invalidateAndDestroyMeanTheSame() {
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            assertTrue(served.find(request.session).destroy());
            assertNull(served.find(request.session));
            request.leave();
            assertEquals("", request.token());
        }
        assertNull(world.record(token));
        assertEquals(List.of("created"), container.events);
        container.events.clear();
        String again = begin("a", 1);
        try (World.Request request = world.request(again)) {
            request.current().destroy();
        }
        assertNull(world.record(again));
        assertEquals(List.of("created", "ended with [a]"), container.events);
    }

    @Test
    void whoDestroysItTellsOfItThoughAnotherRequestFindsItGoneFirst() {
        String token = begin("a", 1);
        try (World.Request writer = world.request(token); World.Request logout = world.request(token)) {
            served.find(writer.session).set("a", 2);
            served.find(logout.session);
            String id = World.id(token);
            world.store.beforeNextCommit(() -> {
                world.store.commit("/", Delta.delete(id));
                writer.leave();
            });
            Object binding = ThreadBinding.bind(logout.session);
            assertTrue(served.find(logout.session).destroy());
            ThreadBinding.unbind(binding);
        }
    }

    @Test
    void oneThatCouldNotBeDestroyedIsLive() {
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            world.store.fail();
            assertThrows(StoreException.class, session::destroy);
            assertTrue(session.isLive());
            world.store.recover();
            assertTrue(session.destroy());
            assertFalse(session.destroy());
        }
    }

    @Test
    void aRequestInFlightDoesNotUndoALogout() {
        String token = begin("a", 1);
        try (World.Request slow = world.request(token)) {
            ServedSession held = served.find(slow.session);
            try (World.Request logout = world.request(token)) {
                served.find(logout.session).destroy();
            }
            assertFalse(held.isLive());
            held.set("a", 2);
        }
        assertNull(world.record(token));
        assertEquals("no session", read(token, "a"));
    }

    @Test
    void anIdThatAnotherRequestChangedIsNotTold() {
        String token = begin("a", 1);
        try (World.Request attacker = world.request(token)) {
            served.find(attacker.session).set("b", 1);
            try (World.Request login = world.request(token)) {
                Object binding = ThreadBinding.bind(login.session);
                served.find(login.session).changeId();
                ThreadBinding.unbind(binding);
                login.leave();
                assertNotEquals(token, login.token());
            }
            attacker.leave();
            assertNull(attacker.token());
        }
    }

    @Test
    void whatWasRefusedIsNotThereTheNextTime() {
        String token = begin("a", "x");
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            session.set("a", "y");
            session.set("b", "new");
            world.store.fail();
            request.leave();
            assertEquals(1, request.exchange.refusals());
        }
        world.store.recover();
        assertEquals("x", read(token, "a"));
        assertNull(read(token, "b"));
    }

    @Test
    void anIdChangedByEitherIsToldToTheOther() {
        String token = begin("a", 1);
        String moved;
        try (World.Request request = world.request(token)) {
            request.current().regenerateId();
            request.leave();
            moved = request.token();
            assertEquals(World.id(moved), served.find(request.session).id());
        }
        assertEquals(List.of("created", "id changed"), container.events);
        assertEquals("no session", read(token, "a"));
        try (World.Request request = world.request(moved)) {
            String id = served.find(request.session).changeId();
            assertNotEquals(World.id(moved), id);
            assertEquals(id, request.current().getId());
        }
        assertEquals(List.of("created", "id changed"), container.events);
    }

    @Test
    void anExpiredOneIsToldWithItsValues() {
        String token = begin("a", 1);
        SessionRecordOf expired = new SessionRecordOf(token);
        world.clock.advance(Duration.ofMinutes(31));
        new ExpiredSessions(world.store, Map.of("/", served)).expired("/", expired.record);
        assertEquals(List.of("created", "ended with [a]"), container.events);
        assertEquals("no session", read(token, "a"));
    }

    private final class SessionRecordOf {
        private final io.restsession.core.store.SessionRecord record;

        private SessionRecordOf(String token) {
            record = world.record(token);
        }
    }

    @Test
    void notEveryUseIsWritten() {
        world.store.waiting();
        String token = begin("a", 1);
        world.clock.advance(Duration.ofMinutes(2));
        world.store.forget();
        read(token, "a");
        assertEquals(List.of("load"), world.store.calls());
        world.clock.advance(Duration.ofMinutes(2));
        read(token, "a");
        assertEquals(List.of("load", "load", "UPDATE"), world.store.calls());
        world.clock.advance(Duration.ofMinutes(29));
        assertEquals(1, read(token, "a"));
    }

    @Test
    void useKeepsItAlive() {
        container.maxInactiveSeconds = 60;
        String token = begin("a", 1);
        for (int i = 0; i < 5; i++) {
            world.clock.advance(Duration.ofSeconds(50));
            assertEquals(1, read(token, "a"));
        }
        world.clock.advance(Duration.ofSeconds(62));
        assertEquals("no session", read(token, "a"));
    }

    @Test
    void aLongRequestIsUseUntilItsEnd() {
        container.maxInactiveSeconds = 60;
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            served.find(request.session);
            world.clock.advance(Duration.ofSeconds(50));
        }
        world.clock.advance(Duration.ofSeconds(55));
        assertEquals(1, read(token, "a"));
    }

    @Test
    void itsLifetimeMayBeChanged() {
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            assertEquals(1800, session.maxInactiveSeconds());
            session.maxInactiveSeconds(10);
        }
        assertEquals(10_000, world.record(token).maxAge());
        world.clock.advance(Duration.ofSeconds(9));
        assertEquals(1, read(token, "a"));
        world.clock.advance(Duration.ofSeconds(9));
        assertEquals(1, read(token, "a"));
        world.clock.advance(Duration.ofSeconds(12));
        assertEquals("no session", read(token, "a"));
    }

    @Test
    void whenItWasUsed() {
        String token = begin("a", 1);
        long begun = world.clock.millis();
        world.clock.advance(Duration.ofSeconds(5));
        try (World.Request request = world.request(token)) {
            assertEquals(begun, served.find(request.session).createdAt());
            assertEquals(begun, served.find(request.session).lastUsedAt());
        }
        world.clock.advance(Duration.ofSeconds(5));
        try (World.Request request = world.request(token)) {
            assertEquals(begun + 5000, served.find(request.session).lastUsedAt());
        }
    }

    @Test
    void anObjectThatCantBeStoredStaysHere() {
        Object unserializable = new Object();
        String token = begin("a", "stored");
        try (World.Request request = world.request(token)) {
            served.find(request.session).set("a", unserializable);
        }
        assertSame(unserializable, read(token, "a"));
        assertSame(unserializable, read(token, "a"));
        assertFalse(world.record(token).values().containsKey("a"));
        assertNull(read(otherNode(), other, token, "a"));
    }

    @Test
    void whatIsChangedOutsideOfARequestIsWrittenAtOnce() {
        String token = begin("a", 1);
        ServedSession held;
        try (World.Request request = world.request(token)) {
            held = served.find(request.session);
        }
        held.set("a", 2);
        assertEquals(2, world.stored(token, "a"));
        assertTrue(held.destroy());
        assertNull(world.record(token));
        assertThrows(IllegalStateException.class, held::changeId);
    }

    @Test
    void whatTheContainerKeepsIsItsOwn() {
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            served.find(request.session).hidden("user", new ArrayList<>(List.of("root")));
        }
        ServedSessions there = otherNode();
        try (World.Request request = other.request(token)) {
            ServedSession session = there.find(request.session);
            assertEquals(List.of("root"), session.hidden("user"));
            assertEquals(Set.of("a"), session.names());
            assertEquals(Set.of("a"), request.current().getData().keySet());
            assertNull(session.get("\0rest-http/user"));
        }
    }

    @Test
    void twoWebApplicationsNeverMeet() {
        WebApplication shop = world.application("/shop");
        ServedSessions there = world.layer.serve(shop, new FakeContainer());
        String token = begin("a", 1);
        try (World.Request request = world.request(world.exchange(token).in(shop))) {
            assertNull(there.find(request.session));
        }
    }

    @Test
    void thoseThatShareACookieHaveSessionsOfOneId() {
        WebApplication shop = sharing("/shop");
        WebApplication forum = sharing("/forum");
        ServedSessions inShop = world.layer.serve(shop, new FakeContainer());
        ServedSessions inForum = world.layer.serve(forum, new FakeContainer());
        String token;
        try (World.Request request = world.request(new FakeExchange(shop))) {
            inShop.begin(request.session).set("a", 1);
            request.leave();
            token = request.token();
        }
        try (World.Request request = world.request(world.exchange(token).in(forum))) {
            assertNull(inForum.find(request.session));
            assertEquals(World.id(token), inForum.begin(request.session).id());
            assertNull(inForum.find(request.session).get("a"));
            request.leave();
            assertNull(request.token());
        }
        try (World.Request request = world.request(world.exchange(token).in(shop))) {
            inShop.find(request.session).destroy();
        }
        try (World.Request request = world.request(world.exchange(token).in(forum))) {
            inForum.find(request.session).destroy();
        }
        try (World.Request request = world.request(world.exchange(token).in(shop))) {
            assertNotEquals(World.id(token), inShop.begin(request.session).id());
        }
    }

    private WebApplication sharing(String contextPath) {
        return world.layer.webApplications().of(null, contextPath, DeploymentCookie.UNSAID.with("/", null, null, -1));
    }

    @Test
    void aForwardToAnotherWebApplicationTakesTheIdAlong() {
        WebApplication shop = world.application("/shop");
        ServedSessions there = world.layer.serve(shop, new FakeContainer());
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            String id = served.find(request.session).id();
            assertNull(there.find(request.session));
            ServedSession begun = there.begin(request.session);
            assertEquals(id, begun.id());
            assertNotSame(begun, served.find(request.session));
            assertNull(begun.get("a"));
            begun.set("b", 2);
        }
        try (World.Request request = world.request(token)) {
            assertEquals(1, served.find(request.session).get("a"));
            assertEquals(2, there.find(request.session).get("b"));
        }
    }

    @Test
    void anIdInTheUrlIsLookedAtAsWell() {
        String token = begin("a", 1);
        try (World.Request request = world.request(new FakeExchange(world.layer.webApplications().server()).withIdInUrl(token))) {
            assertEquals(1, served.find(request.session).get("a"));
        }
        try (World.Request request = world.request(new FakeExchange(world.layer.webApplications().server()).withIdInUrl(World.id(token)))) {
            assertNull(served.find(request.session));
        }
    }

    @Test
    void tokensAndIds() {
        String token = begin("a", 1);
        assertEquals(World.id(token), served.idIn(token));
        assertEquals(World.id(token), served.idIn(token + ".node1"));
        assertEquals("forged~signature", served.idIn("forged~signature"));
        assertEquals(token, served.token(World.id(token)));
    }
}
