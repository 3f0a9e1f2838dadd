package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.log.CapturedLog;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the client is told its id, and when the store is asked. */
class TellingTest {

    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    private String begin() {
        String token = world.begin(session -> session.setValue("a", 1));
        world.store.forget();
        return token;
    }

    @Test
    void anUntouchedRequestCostsNothing() {
        String token = begin();
        for (World.Request request : List.of(world.request(), world.request(token), world.request("rubbish"))) {
            request.session.headersMayLeave(false);
            request.close();
            assertEquals(0, request.exchange.headersTold());
        }
        assertEquals(List.of(), world.store.calls());
    }

    @Test
    void readingWritesNothingAndTellsNothing() {
        String token = begin();
        try (World.Request request = world.request(token)) {
            assertEquals(1, request.current().<Integer>getValue("a"));
            request.current().getId();
            request.leave();
            assertEquals(List.of(), request.cookies());
        }
        assertEquals(List.of("load"), world.store.calls());
    }

    @Test
    void lookingForASessionWithoutATokenAsksNobody() {
        try (World.Request request = world.request()) {
            assertNull(request.find());
        }
        assertEquals(List.of(), world.store.calls());
    }

    @Test
    void anEmptyNewSessionIsNeitherStoredNorTold() {
        try (World.Request request = world.request()) {
            request.current().getData().size();
            request.leave();
            assertEquals(List.of(), request.cookies());
        }
        assertEquals(List.of(), world.store.calls());
    }

    @Test
    void aNewSessionWhoseIdWasReadIsBoth() {
        try (World.Request request = world.request()) {
            String id = request.current().getId();
            request.leave();
            assertEquals(World.token(id), request.token());
            assertNotNull(world.record(request.token()));
        }
    }

    @Test
    void aNewSessionIsStoredBeforeItIsTold() {
        try (World.Request request = world.request()) {
            request.current().setValue("a", 1);
            world.store.beforeNextCommit(() -> assertEquals(List.of(), request.cookies()));
            request.leave();
            assertEquals(1, request.cookies().size());
            request.leave();
            assertEquals(1, request.cookies().size());
        }
        assertEquals(List.of("CREATE"), world.store.calls());
    }

    @Test
    void anUnknownIdIsNeitherAdoptedNorCleared() {
        String unknown = World.token("AAAAAAAAAAAAAAAAAAAAAAAA");
        try (World.Request request = world.request(unknown)) {
            assertNull(request.find());
            request.leave();
            assertEquals(List.of(), request.cookies());
        }
        try (World.Request request = world.request(unknown)) {
            request.current().setValue("a", 1);
            assertNotEquals(World.id(unknown), request.current().getId());
            request.leave();
            assertNotEquals(unknown, request.token());
        }
        assertNull(world.record(unknown));
    }

    @Test
    void changesAfterTheHeadersLeftAreWrittenAtTheEnd() {
        String token = begin();
        World.Request request = world.request(token);
        request.current().setValue("a", 2);
        request.leave();
        assertEquals(2, world.stored(token, "a"));
        request.current().setValue("b", 3);
        assertNull(world.stored(token, "b"));
        request.session.complete();
        assertEquals(3, world.stored(token, "b"));
        assertEquals(List.of("b"), List.copyOf(world.store.lastDelta().set().keySet()));
    }

    @Test
    void aSessionFirstLookedForAfterTheHeadersLeft() {
        String token = begin();
        World.Request request = world.request(token);
        request.leave();
        Object binding = ThreadBinding.bind(request.session);
        request.current().setValue("a", 2);
        ThreadBinding.unbind(binding);
        assertEquals(2, world.stored(token, "a"));
        assertThrows(IllegalStateException.class, () -> request.current().regenerateId());
        request.close();
        assertEquals(List.of(), request.cookies());
    }

    @Test
    void aSessionBegunAfterTheHeadersLeftIsWarnedAbout() {
        try (World other = new World(); CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 2; i++) {
                World.Request request = other.request(other.exchange().in(other.application("/late")));
                request.leave();
                request.current().setValue("a", 1);
                request.close();
                assertEquals(List.of(), request.cookies());
            }
            assertEquals(1, log.lines().size(), log.lines().toString());
            assertTrue(log.lines().get(0).contains("/late"), log.lines().get(0));
        }
    }

    @Test
    void aResponseThatNeverLeftIsNoReasonToWarn() {
        try (CapturedLog log = new CapturedLog()) {
            World.Request request = world.request(world.exchange().in(world.application("/broken")));
            request.current().setValue("a", 1);
            request.session.complete();
            assertEquals(List.of("CREATE"), world.store.calls());
            assertEquals(List.of(), log.lines());
        }
    }

    @Test
    void headersThatMayLeaveAgainAndAgain() {
        try (World.Request request = world.request()) {
            request.session.headersMayLeave(false);
            Session session = request.current();
            session.setValue("a", 1);
            request.session.headersMayLeave(false);
            request.session.headersMayLeave(false);
            assertEquals(1, request.cookies().size());
            session.regenerateId();
            session.setValue("a", 2);
            request.session.headersMayLeave(false);
            assertEquals(World.token(session.getId()), request.token());
            request.session.headersMayLeave(true);
            assertThrows(IllegalStateException.class, session::regenerateId);
            session.setValue("a", 3);
            request.session.headersMayLeave(true);
            assertEquals(3, world.stored(request.token(), "a"));
            assertEquals(2, request.cookies().size());
        }
    }

    @Test
    void headersThatHadLeftBeforeTheSessionWasLookedFor() {
        try (World.Request request = world.request(begin())) {
            request.session.headersMayLeave(true);
            assertThrows(IllegalStateException.class, () -> request.current().regenerateId());
        }
    }

    @Test
    void whatAResetTookAwayIsToldAgain() {
        try (World.Request request = world.request()) {
            request.current().setValue("a", 1);
            request.session.headersMayLeave(false);
            String token = request.token();
            request.exchange.reset();
            request.session.headersReset();
            request.session.headersMayLeave(false);
            assertEquals(token, request.token());
            assertEquals(1, request.cookies().size());
        }
    }

    @Test
    void aClearedCookieIsClearedAgainAfterAReset() {
        try (World.Request request = world.request(begin())) {
            request.current().destroy();
            request.session.headersMayLeave(false);
            request.exchange.reset();
            request.session.headersReset();
            request.session.headersMayLeave(true);
            assertEquals(List.of(), request.cookies());
        }
        try (World.Request request = world.request(begin())) {
            request.current().destroy();
            request.session.headersMayLeave(false);
            request.exchange.reset();
            request.session.headersReset();
            request.leave();
            assertEquals("", request.token());
            assertEquals(1, request.cookies().size());
        }
    }

    @Test
    void aStaleTokenBeforeTheGenuineOne() {
        String token = begin();
        String stale = World.token("BBBBBBBBBBBBBBBBBBBBBBBB");
        try (World.Request request = world.request("rubbish", stale, token)) {
            assertEquals(1, request.current().<Integer>getValue("a"));
            request.current().setValue("a", 2);
            request.leave();
            assertEquals(List.of(), request.cookies());
        }
        assertEquals(List.of("load", "load", "UPDATE"), world.store.calls());
        assertEquals(2, world.stored(token, "a"));
    }

    @Test
    void theEarlierOfTwoGenuineTokensCounts() {
        String one = begin();
        String two = world.begin(session -> session.setValue("a", "two"));
        world.visit(one, session -> assertEquals(1, session.<Integer>getValue("a")));
        try (World.Request request = world.request(two, one)) {
            assertEquals("two", request.current().getValue("a"));
        }
    }

    @Test
    void autoCommitOffWritesWhenAsked() {
        try (World manual = new World("autoCommit=false")) {
            try (World.Request request = manual.request()) {
                request.current().setValue("a", 1);
                request.current().getId();
                request.leave();
                assertEquals(List.of(), request.cookies());
            }
            assertEquals(List.of(), manual.store.calls());
            String token;
            try (World.Request request = manual.request()) {
                request.current().setValue("a", 1);
                request.session.commitNow();
                request.current().setValue("b", 2);
                request.leave();
                token = request.token();
            }
            assertEquals(1, manual.stored(token, "a"));
            assertNull(manual.stored(token, "b"));
            manual.visit(token, session -> session.setValue("a", 9));
            assertEquals(1, manual.stored(token, "a"));
            manual.visit(token, Session::destroy);
            assertNull(manual.record(token));
        }
    }

    @Test
    void askedToCommitItKeepsAnEmptySessionToo() {
        try (World.Request request = world.request()) {
            request.session.commitNow();
            assertEquals(List.of(), world.store.calls());
            request.current();
            request.session.commitNow();
            request.session.commitNow();
            assertEquals(List.of("CREATE"), world.store.calls());
            request.leave();
            assertNotNull(world.record(request.token()));
        }
    }
}
