package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a container's session lives by the requests that use it, and that nothing of it is kept afterwards. */
class ServedLifetimeTest extends ServedNodes {

    private static final String GONE = "no session";

    @Test
    void aLifetimeThatIsSetCountsFromTheEndOfTheRequest() {
        String token = begin("a", 1);
        try (World.Request request = world.request(token)) {
            served.find(request.session).maxInactiveSeconds(60);
            world.clock.advance(Duration.ofSeconds(50));
        }
        world.clock.advance(Duration.ofSeconds(40));
        assertEquals(1, read(token, "a"));
        world.clock.advance(Duration.ofSeconds(70));
        assertEquals(GONE, read(token, "a"));
    }

    @Test
    void useProlongsItThoughTheRequestThatSetItsLifetimeGoesOn() {
        String token = begin("a", 1);
        try (World.Request stream = world.request(token)) {
            served.find(stream.session).maxInactiveSeconds(60);
            stream.leave();
            for (int click = 1; click <= 4; click++) {
                world.clock.advance(Duration.ofSeconds(30));
                assertEquals(1, read(token, "a"), "click " + click);
            }
        }
    }

    @Test
    void oneThatIsFoundInItsLastSecondOutlivesTheRequest() {
        container.maxInactiveSeconds = 60;
        String token = begin("a", 1);
        world.clock.advance(Duration.ofMillis(500));
        assertEquals(1, read(token, "a"));
        world.clock.advance(Duration.ofMillis(59_900));
        try (World.Request request = world.request(token)) {
            served.find(request.session).set("b", 1);
            world.clock.advance(Duration.ofSeconds(2));
        }
        assertEquals(1, read(token, "b"));
    }

    @Test
    void oneThatEndsOutsideOfARequestIsLetGo() {
        container.maxInactiveSeconds = 0;
        WeakReference<Object> value = ended(begin("a", new ArrayList<>(List.of(1))));
        served.rest();
        for (int i = 0; i < 100 && value.get() != null; i++) {
            System.gc();
            byte[][] pressure = new byte[10][1 << 20];
            assertEquals(10, pressure.length);
        }
        assertNull(value.get(), "a value of the session is still there");
    }

    /** A value of a session that is destroyed when no request works with it any more. */
    private WeakReference<Object> ended(String token) {
        ServedSession held;
        try (World.Request request = world.request(token)) {
            held = served.find(request.session);
        }
        WeakReference<Object> value = new WeakReference<>(held.get("a"));
        held.destroy();
        return value;
    }
}
