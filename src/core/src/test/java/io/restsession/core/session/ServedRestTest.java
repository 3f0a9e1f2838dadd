package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A session in the memory store at which no request works costs no more than its record, unless something would be lost. */
class ServedRestTest extends ServedNodes {

    private static final Duration A_WHILE = Duration.ofSeconds(11);

    @Test
    void whatIsStoredAsItIsIsLetGo() {
        WeakReference<ContainerSession> view = begun("name", "Roger");
        rest();
        awaitGone(view);
    }

    @Test
    void itIsStillThere() {
        String token = begin("name", "Roger");
        WeakReference<ContainerSession> view = viewOf(token);
        rest();
        awaitGone(view);
        assertEquals("Roger", read(token, "name"));
        assertEquals(List.of("created"), container.events);
    }

    @Test
    void anObjectStaysTheSame() {
        Object basket = new ArrayList<>(List.of("apple"));
        String token = begin("basket", basket);
        rest();
        collect();
        assertSame(basket, read(token, "basket"));
    }

    @Test
    void whatCanNotBeStoredStays() {
        Object local = new Object();
        String token = begin("local", local);
        rest();
        collect();
        assertSame(local, read(token, "local"));
    }

    @Test
    void aContainersObjectThatHasMoreStays() {
        container.irreplaceable = true;
        WeakReference<ContainerSession> view = begun("name", "Roger");
        rest();
        collect();
        assertNotNull(view.get());
    }

    /** As an application may, in a list of those that are logged in. */
    @Test
    void whoHoldsItHoldsTheSameThatRequestsWorkWith() {
        String token = begin("name", "Roger");
        ContainerSession held = viewOf(token).get();
        rest();
        collect();
        assertSame(held, viewOf(token).get());
    }

    @Test
    void administrationSeesThoseAtRestToo() {
        WeakReference<ContainerSession> view = begun("name", "Roger");
        String basket = begin("basket", new ArrayList<>());
        rest();
        awaitGone(view);
        assertEquals(2, served.knownIds().size());
        assertEquals(2, served.known().size());
        assertEquals(new ArrayList<>(), read(basket, "basket"));
    }

    /** As from a WebSocket, or a thread of the application's own. */
    @Test
    void whatIsSetOutsideOfARequestStays() {
        String token = begin("name", "Roger");
        Object local = new Object();
        Object basket = new ArrayList<>(List.of("apple"));
        served.withId(World.id(token)).set("local", local);
        rest();
        collect();
        assertSame(local, read(token, "local"));
        served.withId(World.id(token)).remove("local");
        served.withId(World.id(token)).set("basket", basket);
        rest();
        collect();
        assertSame(basket, read(token, "basket"));
    }

    @Test
    void whatIsSetWhileItIsAtRestStays() {
        String token = begin("name", "Roger");
        WeakReference<ContainerSession> view = viewOf(token);
        rest();
        awaitGone(view);
        Object local = new Object();
        served.withId(World.id(token)).set("local", local);
        collect();
        assertSame(local, read(token, "local"));
    }

    /** Whose record does not tell when it was used. */
    @Test
    void aSessionForEverKnowsWhenItWasUsed() {
        String token = begin("name", "Roger");
        try (World.Request request = world.request(token)) {
            served.find(request.session).maxInactiveSeconds(0);
        }
        world.clock.advance(A_WHILE.multipliedBy(100));
        long used = world.layer.now();
        read(token, "name");
        rest();
        collect();
        try (World.Request request = world.request(token)) {
            ServedSession session = served.find(request.session);
            assertEquals(used, session.lastUsedAt());
            assertEquals(0, session.maxInactiveSeconds());
        }
    }

    private WeakReference<ContainerSession> begun(String name, Object value) {
        return viewOf(begin(name, value));
    }

    private WeakReference<ContainerSession> viewOf(String token) {
        try (World.Request request = world.request(token)) {
            return new WeakReference<>(served.find(request.session).view());
        }
    }

    private void rest() {
        world.clock.advance(A_WHILE);
        served.rest();
    }

    /** Whatever nobody holds is gone then: something else that is not held shows it. */
    private static void collect() {
        awaitGone(new WeakReference<>(new Object()));
    }

    private static void awaitGone(WeakReference<?> object) {
        for (int i = 0; i < 100 && object.get() != null; i++) {
            System.gc();
            byte[][] pressure = new byte[10][1 << 20];
            assertEquals(10, pressure.length);
        }
        assertNull(object.get(), "still held");
    }
}
