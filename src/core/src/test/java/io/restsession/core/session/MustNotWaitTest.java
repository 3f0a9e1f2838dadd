package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What threads that must not wait get of a store that may have to be waited for. */
class MustNotWaitTest {

    private final World world = new World();
    private String token;
    private World.Request request;

    @BeforeEach
    void begin() {
        token = world.begin(session -> session.setValue("a", 1));
        world.store.waiting();
        world.store.forget();
        request = world.request(token);
    }

    @AfterEach
    void close() {
        request.exchange.mayWait();
        world.close();
    }

    @Test
    void aFirstLookIsRefusedAndTouchesNothing() {
        request.exchange.mustNotWaitHere();
        assertThrows(IllegalStateException.class, request::current);
        assertThrows(IllegalStateException.class, request::find);
        assertEquals(List.of(), world.store.calls());
        assertTrue(request.session.headersLeaveUnlessTheyWait());
        assertEquals(List.of(), request.cookies());
        request.exchange.mayWait();
        assertEquals(1, request.current().<Integer>getValue("a"));
    }

    @Test
    void whatAsksTheStoreIsRefusedAndTouchesNothing() {
        Session session = request.current();
        String id = session.getId();
        session.setValue("a", 2);
        request.exchange.mustNotWaitHere();
        assertThrows(IllegalStateException.class, session::destroy);
        assertThrows(IllegalStateException.class, session::regenerateId);
        assertThrows(IllegalStateException.class, request.session::commitNow);
        assertEquals(List.of("load"), world.store.calls());
        assertEquals(id, session.getId());
        assertEquals(2, session.<Integer>getValue("a"));
    }

    @Test
    void whatIsKnownMayBeReadAndChanged() {
        request.current();
        request.exchange.mustNotWaitHere();
        request.current().setValue("b", 2);
        assertEquals(1, request.find().<Integer>getValue("a"));
        assertFalse(request.session.headersLeaveUnlessTheyWait());
        assertEquals(List.of("load"), world.store.calls());
        request.exchange.mayWait();
        request.session.commitBeforeResponse();
        request.exchange.mustNotWaitHere();
        assertTrue(request.session.headersLeaveUnlessTheyWait());
        assertEquals(2, world.stored(token, "b"));
    }

    @Test
    void aSessionMayBeginWhereNoTokenCame() {
        World.Request fresh = world.request();
        fresh.exchange.mustNotWaitHere();
        assertNull(fresh.find());
        fresh.current().setValue("a", 1);
        assertFalse(fresh.session.headersLeaveUnlessTheyWait());
        assertEquals(List.of(), fresh.cookies());
    }

    @Test
    void whatWasReadOnlyLeavesAtOnce() {
        request.current().getValue("a");
        request.exchange.mustNotWaitHere();
        assertTrue(request.session.headersLeaveUnlessTheyWait());
        request.session.complete();
        assertEquals(List.of("load"), world.store.calls());
        assertTrue(request.exchange.handedOver().isEmpty());
    }

    @Test
    void lateChangesAreHandedOver() {
        Session session = request.current();
        request.leave();
        session.setValue("late", 1);
        request.exchange.mustNotWaitHere();
        request.session.complete();
        assertEquals(List.of("load"), world.store.calls());
        request.exchange.mayWait();
        request.exchange.handedOver().remove().run();
        assertEquals(1, world.stored(token, "late"));
    }

    @Test
    void aRefusalOfAnEarlierCommitIsSaidWhenTheHeadersLeave() {
        request.current().setValue("a", 2);
        world.store.fail();
        request.session.commitEarly();
        assertEquals(0, request.exchange.refusals());
        request.exchange.mustNotWaitHere();
        assertTrue(request.session.headersLeaveUnlessTheyWait());
        assertEquals(1, request.exchange.refusals());
        assertEquals(List.of(), request.cookies());
    }

    /** Another thread is in the middle of a commit: this one neither waits for it nor lets the headers go; it can tell and read. */
    @Test
    void nobodyWaitsForACommitOfAnotherThread() throws InterruptedException {
        Session session = request.current();
        session.setValue("a", 2);
        CountDownLatch committing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        world.store.beforeNextCommit(() -> {
            committing.countDown();
            await(go);
        });
        Thread other = new Thread(request.session::commitEarly, "other");
        other.setDaemon(true);
        other.start();
        await(committing);
        try {
            request.exchange.mustNotWaitHere();
            assertFalse(request.session.headersLeaveUnlessTheyWait());
            assertEquals(2, request.current().<Integer>getValue("a"));
            session.setValue("b", 3);
            request.session.tell();
            assertThrows(IllegalStateException.class, session::destroy);
        } finally {
            go.countDown();
            other.join();
        }
        assertEquals(2, world.stored(token, "a"));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(10, TimeUnit.SECONDS), "nobody came");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
