package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When values are read, what waits for that, and what takes the place of a stored one. */
class ServedValuesTest extends ServedNodes {

    private final AtomicBoolean isRead = new AtomicBoolean();

    @AfterEach
    void watchNoMore() {
        WatchedValue.whileNextRead(null);
    }

    @Test
    void whatNobodyLooksAtIsNotRead() {
        String token = begin("watched", new WatchedValue());
        startOther();
        WatchedValue.whileNextRead(() -> isRead.set(true));
        readThere(token, "another");
        assertFalse(isRead.get());
        readThere(token, "watched");
        assertTrue(isRead.get());
    }

    @Test
    void nobodyWaitsForAValueThatIsRead() {
        String token = begin("watched", new WatchedValue());
        startOther();
        try (World.Request request = other.request(token); World.Request beside = other.request(token)) {
            ServedSession session = there.find(request.session);
            WatchedValue.whileNextRead(() -> elsewhere(() -> there.find(beside.session).set("a", 1)));
            session.get("watched");
            assertEquals(1, session.get("a"));
        }
        assertEquals(1, read(token, "a"));
    }

    @Test
    void whatWasRemovedMayBecomeWhatStaysHere() {
        Object unserializable = new Object();
        String token = begin("a", "stored");
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            session.remove("a");
            session.set("a", unserializable);
        }
        assertFalse(world.record(token).values().containsKey("a"));
        assertSame(unserializable, read(token, "a"));
    }
}
