package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.log.CapturedLog;
import io.restsession.core.store.StoreException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A store that gives no answer. */
class StoreFailureTest {

    private final World world = new World();
    private final World tolerant = new World(world, "onStoreFailure=anonymous");
    private CapturedLog log;
    private String token;

    @BeforeEach
    void begin() {
        log = new CapturedLog();
        token = world.begin(session -> session.setValue("a", 1));
        world.store.forget();
    }

    @AfterEach
    void close() {
        log.close();
        world.close();
    }

    private static void expectRefused(World.Request request) {
        assertEquals(1, request.exchange.refusals());
        assertTrue(request.exchange.retryAfterSeconds() > 0);
        assertEquals(List.of(), request.cookies());
    }

    @Test
    void whenItIsLoadedTheRequestIsRefusedOnce() {
        world.store.fail();
        World.Request request = world.request(token);
        assertThrows(StoreException.class, request::current);
        assertThrows(StoreException.class, request::find);
        assertEquals(0, request.exchange.refusals());
        request.leave();
        request.close();
        expectRefused(request);
    }

    @Test
    void whenItIsCommittedTheRequestIsRefusedAndNothingTold() {
        World.Request request = world.request();
        request.current().setValue("a", 1);
        world.store.fail();
        request.leave();
        request.close();
        expectRefused(request);
        assertEquals(List.of("CREATE"), world.store.calls(), "it is not tried again behind the client's back");
    }

    /** The client was told that nothing was done. */
    @Test
    void whatWasRefusedIsNotWrittenLater() {
        World.Request request = world.request(token);
        request.current().setValue("a", 2);
        world.store.fail();
        request.leave();
        world.store.recover();
        request.current().setValue("a", 3);
        request.close();
        assertEquals(1, world.stored(token, "a"));
        expectRefused(request);
    }

    @Test
    void withoutATokenTheStoreIsNotNeeded() {
        world.store.fail();
        try (World.Request request = world.request()) {
            assertNull(request.find());
            request.leave();
            assertEquals(0, request.exchange.refusals());
        }
    }

    @Test
    void anUntouchedRequestIsNotRefused() {
        world.store.fail();
        World.Request request = world.request(token);
        request.close();
        assertEquals(0, request.exchange.refusals());
    }

    @Test
    void asked() {
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            world.store.fail();
            session.setValue("a", 2);
            assertThrows(StoreException.class, request.session::commitNow);
            assertThrows(StoreException.class, session::regenerateId);
            assertThrows(StoreException.class, session::destroy);
            request.leave();
            expectRefused(request);
        }
    }

    @Test
    void aFailureOfChangesMadeAfterTheResponseStaysInTheLog() {
        World.Request request = world.request(token);
        request.current().setValue("a", 2);
        request.leave();
        world.store.fail();
        request.current().setValue("a", 3);
        request.session.complete();
        assertEquals(0, request.exchange.refusals());
        assertEquals(2, stored("a"));
    }

    @Test
    void aResetResponseIsRefusedAgain() {
        World.Request request = world.request(token);
        world.store.fail();
        assertThrows(StoreException.class, request::current);
        request.session.headersMayLeave(false);
        request.session.headersMayLeave(false);
        assertEquals(1, request.exchange.refusals());
        request.session.headersReset();
        request.session.headersMayLeave(false);
        assertEquals(2, request.exchange.refusals());
    }

    @Test
    void serviceResumesByItself() {
        world.store.fail();
        assertThrows(StoreException.class, world.request(token)::current);
        world.store.recover();
        world.visit(token, session -> session.setValue("a", 2));
        assertEquals(2, world.stored(token, "a"));
    }

    @Test
    void aDriversOwnExceptionIsAStoreInTrouble() {
        world.store.failWith(() -> new IllegalStateException("a bug of the driver"));
        World.Request request = world.request(token);
        assertThrows(StoreException.class, request::current);
        request.close();
        expectRefused(request);
        try (World.Request anonymous = tolerant.request(token)) {
            assertTrue(anonymous.current().isEmpty());
        }
    }

    @Test
    void anonymousGoesOnWithATransientSession() {
        world.store.fail();
        World.Request request = tolerant.request(token);
        assertNull(request.find());
        Session session = request.current();
        session.setValue("a", 2);
        session.regenerateId();
        request.session.commitNow();
        assertSame(session, request.current());
        assertEquals(2, session.<Integer>getValue("a"));
        world.store.recover();
        request.close();
        assertEquals(List.of("load"), world.store.calls(), "once is enough for a request");
        assertEquals(List.of(), request.cookies());
        assertEquals(0, request.exchange.refusals());
        assertEquals(1, world.stored(token, "a"));
    }

    @Test
    void anonymousWhereTheCommitFails() {
        World.Request request = tolerant.request();
        request.current().setValue("a", 2);
        world.store.fail();
        request.leave();
        assertEquals(2, request.current().<Integer>getValue("a"));
        request.close();
        assertEquals(List.of(), request.cookies());
        assertEquals(0, request.exchange.refusals());
    }

    @Test
    void anonymousWhereALogoutFails() {
        World.Request request = tolerant.request(token);
        Session session = request.current();
        world.store.fail();
        session.destroy();
        assertNull(session.getData());
        request.close();
        assertEquals(0, request.exchange.refusals());
        assertEquals(1, request.cookies().size(), "the client loses it at least");
    }

    @Test
    void anonymousWhereWhatIsLoggedOutCouldNotBeLoaded() {
        world.store.fail();
        World.Request request = tolerant.request(token);
        request.current().destroy();
        request.close();
        assertEquals(1, request.cookies().size(), "the client must not be logged in again when the store is back");
        assertTrue(request.cookies().get(0).contains("Max-Age=0"), request.cookies().toString());
        World.Request stranger = tolerant.request("forged");
        stranger.current().destroy();
        stranger.close();
        assertEquals(List.of(), stranger.cookies());
    }

    /** A driver that does not fit is no less in trouble than one that says so. */
    @Test
    void anErrorIsNoAnswerEither() {
        World.Request request = world.request(token);
        request.current().setValue("a", 2);
        world.store.failWith(() -> {
            throw new NoClassDefFoundError("thrown by the test");
        });
        request.leave();
        expectRefused(request);
        request.close();
        World.Request fresh = world.request();
        fresh.current().setValue("a", 2);
        fresh.leave();
        expectRefused(fresh);
        fresh.close();
        assertEquals(1, stored("a"));
    }

    private Object stored(String key) {
        world.store.recover();
        return world.stored(token, key);
    }
}
