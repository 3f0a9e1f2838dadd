package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How long a session lives. */
class ExpiryTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static void aWorld(Consumer<World> work, String... settings) {
        try (World world = new World(settings)) {
            work.accept(world);
        }
    }

    private static String begin(World world) {
        return world.begin(session -> session.setValue("a", 1));
    }

    private static Instant stored(World world, String token) {
        return Instant.ofEpochMilli(world.record(token).expiresAt());
    }

    @Test
    void aSessionEndsAtItsExpiry() {
        aWorld(world -> {
            String token = begin(world);
            world.clock.advance(MINUTE.multipliedBy(5).minusMillis(1));
            assertNotNull(world.record(token));
            world.clock.advance(Duration.ofMillis(1));
            try (World.Request request = world.request(token)) {
                assertNull(request.find());
            }
        }, "maxAge=5m");
    }

    @Test
    void anAlmostExpiredSessionIsRenewedByUse() {
        aWorld(world -> {
            String token = begin(world);
            Instant first = stored(world, token);
            world.clock.advance(MINUTE.multipliedBy(5));
            world.visit(token, session -> assertFalse(session.isAlmostExpired()));
            assertEquals(first, stored(world, token));
            world.clock.advance(Duration.ofMillis(1));
            world.visit(token, session -> assertTrue(session.isAlmostExpired()));
            assertEquals(world.clock.instant().plus(MINUTE.multipliedBy(10)), stored(world, token));
            assertEquals(Delta.Expiry.EXTEND, world.store.lastDelta().expiry());
            assertTrue(world.store.lastDelta().set().isEmpty());
        }, "maxAge=10m");
    }

    @Test
    void withoutRenewItIsNot() {
        aWorld(world -> {
            String token = begin(world);
            Instant first = stored(world, token);
            world.clock.advance(MINUTE.multipliedBy(9));
            world.visit(token, session -> session.setValue("a", 2));
            assertEquals(first, stored(world, token));
        }, "maxAge=10m", "renew=false");
    }

    @Test
    void rollingRefreshesWithEveryRequestThatTouchesTheSessionOnce() {
        aWorld(world -> {
            String token = begin(world);
            world.clock.advance(MINUTE);
            world.store.forget();
            try (World.Request request = world.request(token)) {
                request.find();
                request.leave();
                world.clock.advance(Duration.ofMillis(5));
            }
            assertEquals(List.of("load", "UPDATE"), world.store.calls());
            assertEquals(world.clock.instant().plus(MINUTE.multipliedBy(10)).minusMillis(5), stored(world, token));
            world.store.forget();
            world.request(token).close();
            assertEquals(List.of(), world.store.calls());
        }, "maxAge=10m", "rolling=true");
    }

    @Test
    void aRequestThatTakesLongRenewsAtItsEnd() {
        aWorld(world -> {
            String token = begin(world);
            try (World.Request request = world.request(token)) {
                request.find();
                world.clock.advance(MINUTE.multipliedBy(6));
                request.leave();
                world.clock.advance(MINUTE.multipliedBy(6));
            }
            assertEquals(world.clock.instant().plus(MINUTE.multipliedBy(10)), stored(world, token));
        }, "maxAge=10m");
    }

    /** Both renew; the one that began earlier ends later, and takes nothing back. */
    @Test
    void aRenewalNeverShortensALife() {
        aWorld(world -> {
            String token = begin(world);
            try (World.Request early = world.request(token)) {
                early.current().refresh();
                world.clock.advance(MINUTE);
                world.visit(token, Session::refresh);
            }
            assertEquals(world.clock.instant().plus(MINUTE.multipliedBy(10)), stored(world, token));
        }, "maxAge=10m");
    }

    @Test
    void aLongerLifeThanMaxAgeNeedsNoRenewal() {
        aWorld(world -> {
            Instant until = world.clock.instant().plus(Duration.ofHours(2));
            String token = world.begin(session -> session.setExpiresAt(until));
            world.store.forget();
            try (World.Request request = world.request(token)) {
                request.find();
                request.leave();
                assertEquals(until, request.current().getExpiresAt());
            }
            assertEquals(List.of("load"), world.store.calls());
        }, "maxAge=10m", "rolling=true");
    }

    @Test
    void refreshIsNowAndMaxAge() {
        aWorld(world -> {
            String token = begin(world);
            world.clock.advance(MINUTE);
            world.visit(token, session -> {
                session.refresh();
                assertTrue(session.isTimeChanged());
                assertTrue(session.isChanged());
                assertEquals(Session.Action.MODIFY, session.getAction());
                assertEquals(world.clock.instant().plus(session.getMaxAge()), session.getExpiresAt());
            });
            assertEquals(world.clock.instant().plus(MINUTE.multipliedBy(10)), stored(world, token));
        }, "maxAge=10m");
    }

    @Test
    void refreshEndsALongerLifeToo() {
        aWorld(world -> {
            String token = world.begin(session -> session.setExpiresAt(null));
            world.visit(token, Session::refresh);
            assertEquals(world.clock.instant().plus(MINUTE.multipliedBy(10)), stored(world, token));
        }, "maxAge=10m");
    }

    @Test
    void aSetExpiryHolds() {
        aWorld(world -> {
            Instant until = world.clock.instant().plusSeconds(7);
            String token = world.begin(session -> {
                session.setExpiresAt(until);
                assertTrue(session.isTimeChanged());
                assertEquals(Session.Action.CREATE, session.getAction());
            });
            assertEquals(until, stored(world, token));
            world.visit(token, session -> {
                assertEquals(until, session.getExpiresAt());
                session.setExpiresAt(until.plusSeconds(1));
                assertTrue(session.isTimeChanged());
                session.setExpiresAt(until);
                assertFalse(session.isTimeChanged());
                session.setExpiresAt(until.minusSeconds(1));
            });
            assertEquals(until.minusSeconds(1), stored(world, token));
        }, "renew=false");
    }

    @Test
    void noExpiryIsForEver() {
        aWorld(world -> {
            String token = world.begin(session -> {
                session.setExpiresAt(null);
                assertNull(session.getExpiresAt());
                assertFalse(session.isExpired());
                assertFalse(session.isAlmostExpired());
            });
            assertEquals(SessionRecord.NEVER, world.record(token).expiresAt());
            world.clock.advance(Duration.ofDays(36_500));
            world.visit(token, session -> assertNull(session.getExpiresAt()));
            assertEquals(SessionRecord.NEVER, world.record(token).expiresAt());
        }, "rolling=true");
    }

    @Test
    void aMaxAgeOfZeroIsForEver() {
        aWorld(world -> {
            String token = begin(world);
            world.clock.advance(Duration.ofDays(36_500));
            world.visit(token, session -> {
                assertNull(session.getMaxAge());
                assertNull(session.getExpiresAt());
                assertFalse(session.isAlmostExpired());
                session.refresh();
                assertNull(session.getExpiresAt());
                assertFalse(session.isChanged());
            });
        }, "maxAge=0");
    }

    @Test
    void instantsThatMillisecondsCanNotHold() {
        aWorld(world -> {
            String token = world.begin(session -> session.setExpiresAt(Instant.MAX));
            assertEquals(SessionRecord.NEVER, world.record(token).expiresAt());
            world.visit(token, session -> {
                session.setExpiresAt(Instant.MIN);
                assertTrue(session.isExpired());
                assertTrue(session.isAlmostExpired());
            });
            assertNull(world.record(token));
        });
    }

    @Test
    void anExpiryInThePastEndsTheSessionAtCommit() {
        aWorld(world -> {
            String token = begin(world);
            try (World.Request request = world.request(token)) {
                Session session = request.current();
                session.setExpiresAt(world.clock.instant());
                assertTrue(session.isExpired());
                assertEquals(1, session.<Integer>getValue("a"));
                assertNotNull(world.record(token));
                request.leave();
                assertNull(world.record(token));
                assertEquals(Session.Action.DESTROY, session.getAction());
                assertEquals("", request.token());
            }
        });
    }

    /** Where headers are fixed before the store may be asked. */
    @Test
    void anExpiryInThePastIsToldBeforeTheCommitToo() {
        aWorld(world -> {
            String token = begin(world);
            try (World.Request request = world.request(token)) {
                request.current().setExpiresAt(Instant.EPOCH);
                request.session.tell();
                assertEquals("", request.token());
                request.session.commitBeforeResponse();
                assertNull(world.record(token));
            }
        });
    }

    @Test
    void aSessionBegunAndEndedAtOnceIsNeverStored() {
        aWorld(world -> {
            try (World.Request request = world.request()) {
                request.current().setValue("a", 1);
                request.current().setExpiresAt(Instant.EPOCH);
                assertNull(request.current().getAction());
                request.session.commitNow();
                request.leave();
                assertEquals(List.of(), request.cookies());
                assertEquals(List.of(), world.store.calls());
            }
        });
    }

    /** Nothing of a request brings back a session that expired while it ran. */
    @Test
    void expiredInFlight() {
        aWorld(world -> {
            String token = begin(world);
            try (World.Request request = world.request(token)) {
                request.current().setValue("a", 2);
                request.current().refresh();
                world.clock.advance(MINUTE.multipliedBy(11));
            }
            assertNull(world.record(token));
        }, "maxAge=10m");
    }
}
