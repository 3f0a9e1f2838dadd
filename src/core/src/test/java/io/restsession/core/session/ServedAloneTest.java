package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.http.WebApplication;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a store that nobody else writes, what a node has at hand need not be loaded again; all else is as ever. */
class ServedAloneTest {

    private final World world = new World();
    private final FakeContainer container = new FakeContainer();
    private final WebApplication application = world.layer.webApplications().server();
    private ServedSessions served;

    @BeforeEach
    void serve() {
        world.store.ofOneNode();
        served = world.layer.serve(application, container);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void whatIsAtHandIsNotLoadedAgain() {
        String token = begin(served);
        world.store.forget();
        assertEquals("Roger", read(served, token));
        set(served, token, "Anne");
        assertEquals("Anne", read(served, token));
        assertEquals(List.of("UPDATE"), world.store.calls());
        assertEquals("Anne", world.stored(token, "name"));
    }

    @Test
    void whatTheStoreHasLetGoOfIsGone() {
        String token = begin(served);
        world.clock.advance(Duration.ofDays(1000));
        assertEquals("no session", read(served, token));
    }

    @Test
    void afterALogoutThereIsNothing() {
        String token = begin(served);
        try (World.Request request = world.request(token)) {
            served.find(request.session).destroy();
        }
        assertEquals("no session", read(served, token));
    }

    @Test
    void afterALogoutNobodyElseFindsIt() {
        String token = begin(served);
        try (World.Request beside = world.request(token); World.Request request = world.request(token)) {
            assertNotNull(served.find(beside.session));
            served.find(request.session).destroy();
            try (World.Request next = world.request(token)) {
                assertNull(next.find());
            }
        }
    }

    /** A request that works with it for long has not told the store yet. */
    @Test
    void whatTheStoreHasLetGoOfIsGoneThoughARequestUsesIt() {
        String token = begin(served);
        long lifetime;
        try (World.Request request = world.request(token)) {
            lifetime = served.find(request.session).maxInactiveSeconds();
        }
        world.clock.advance(Duration.ofSeconds(lifetime / 3));
        try (World.Request beside = world.request(token)) {
            assertNotNull(served.find(beside.session));
            world.clock.advance(Duration.ofSeconds(lifetime - lifetime / 4));
            assertEquals("no session", read(served, token));
        }
    }

    @Test
    void aTokenThatWasGivenUpFindsNothing() {
        String token = begin(served);
        String now;
        try (World.Request request = world.request(token)) {
            served.find(request.session).changeId();
            request.leave();
            now = request.token();
        }
        assertEquals("no session", read(served, token));
        assertEquals("Roger", read(served, now));
    }

    @Test
    void aSessionThatIsNotStoredYetIsNoOtherRequests() {
        try (World.Request first = world.request()) {
            ServedSession begun = served.begin(first.session);
            try (World.Request second = world.request(World.token(begun.id()))) {
                assertNull(served.find(second.session));
            }
            assertNotNull(served.find(first.session));
        }
    }

    @Test
    void anotherServerOfTheSameSpaceIsHeardOf() {
        String token = begin(served);
        ServedSessions beside = world.layer.serve(beside(), new FakeContainer());
        set(beside, token, "Anne");
        assertEquals("Anne", read(served, token));
    }

    /** Requests of the one that has stopped may still be at work. */
    @Test
    void whoComesAfterAnotherOneIsNeverAlone() {
        String token = begin(served);
        try (World.Request late = world.request(token)) {
            ServedSession held = served.find(late.session);
            served.stop();
            ServedSessions after = world.layer.serve(beside(), new FakeContainer());
            assertEquals("Roger", read(after, token));
            held.set("name", "Anne");
            late.leave();
            assertEquals("Anne", read(after, token));
        }
    }

    /** As of a handler before the first one that asks its container. */
    @Test
    void aRequestThatBeganBeforeIsHeardOf() {
        WebApplication later = world.application("/later");
        try (World.Request early = world.request(new FakeExchange(later))) {
            early.current().setValue("name", "Roger");
            early.leave();
            ServedSessions begun = world.layer.serve(later, container);
            assertEquals("Roger", read(begun, early.token()));
            early.current().setValue("name", "Anne");
            early.session.commitNow();
            assertEquals("Anne", read(begun, early.token()));
        }
    }

    /** Served past the container, it would write what nobody is heard of who is alone. */
    @Test
    void aRequestThatComesWhileServingBeginsIsServed() throws InterruptedException {
        WebApplication later = world.application("/later");
        try (World.Request early = world.request(new FakeExchange(later))) {
            Thread coming = new Thread(early::current);
            world.store.whenAskedForItsNodes(() -> {
                coming.start();
                while (coming.isAlive() && coming.getState() != Thread.State.BLOCKED) {
                    Thread.onSpinWait();
                }
            });
            ServedSessions begun = world.layer.serve(later, container);
            coming.join();
            assertNotNull(begun.find(early.session));
        }
    }

    /** The same space, served by another server. */
    private WebApplication beside() {
        return world.layer.webApplications().of(null, null, DeploymentCookie.UNSAID);
    }

    private String begin(ServedSessions of) {
        try (World.Request request = world.request(exchange(of))) {
            of.begin(request.session).set("name", "Roger");
            request.leave();
            return request.token();
        }
    }

    private Object read(ServedSessions of, String token) {
        try (World.Request request = world.request(exchange(of).with("Cookie", "rest_sid=" + token))) {
            ServedSession found = of.find(request.session);
            return found == null ? "no session" : found.get("name");
        }
    }

    private void set(ServedSessions of, String token, String name) {
        try (World.Request request = world.request(exchange(of).with("Cookie", "rest_sid=" + token))) {
            of.find(request.session).set("name", name);
        }
    }

    private static FakeExchange exchange(ServedSessions of) {
        return new FakeExchange(of.application());
    }
}
