package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which request a thread works on. */
class ThreadBindingTest {

    private final World world = new World();
    private final BoundSessions sessions = new BoundSessions();
    private final ExecutorService other = Executors.newSingleThreadExecutor();

    @AfterEach
    void close() {
        other.shutdownNow();
        world.close();
        assertNull(ThreadBinding.bound(), "a test left its thread bound");
    }

    private <V> V elsewhere(Callable<V> task) throws Exception {
        return other.submit(task).get(30, TimeUnit.SECONDS);
    }

    @Test
    void unbound() {
        assertFalse(sessions.isActive());
        assertFalse(sessions.find().isPresent());
        String message = assertThrows(IllegalStateException.class, sessions::current).getMessage();
        assertTrue(message.contains("SessionContext.wrap"), message);
        assertThrows(IllegalStateException.class, sessions::commit);
        Runnable task = () -> { };
        Callable<String> call = () -> "x";
        assertSame(task, sessions.wrap(task));
        assertSame(call, sessions.wrap(call));
        ThreadBinding.unbind(null);
        assertNull(ThreadBinding.bind(null));
    }

    @Test
    void bound() {
        World.Request request = world.request();
        Object binding = ThreadBinding.bind(request.session);
        assertTrue(sessions.isActive());
        assertFalse(sessions.find().isPresent());
        assertSame(request.current(), sessions.current());
        assertSame(request.current(), sessions.find().get());
        sessions.commit();
        assertEquals(1, world.store.calls().size());
        ThreadBinding.unbind(binding);
        assertFalse(sessions.isActive());
    }

    @Test
    void bindingsNest() {
        RequestSession outer = world.request().session;
        RequestSession inner = world.request().session;
        Object first = ThreadBinding.bind(outer);
        assertNull(ThreadBinding.bind(outer), "the same one again is no binding of its own");
        Object second = ThreadBinding.bind(inner);
        Object third = ThreadBinding.bind(outer);
        assertSame(outer, ThreadBinding.bound());
        ThreadBinding.unbind(third);
        assertSame(inner, ThreadBinding.bound());
        ThreadBinding.unbind(second);
        assertSame(outer, ThreadBinding.bound());
        ThreadBinding.unbind(null);
        assertSame(outer, ThreadBinding.bound());
        ThreadBinding.unbind(first);
        assertNull(ThreadBinding.bound());
    }

    @Test
    void aTaskTakesTheSessionAlong() throws Exception {
        World.Request request = world.request();
        Object binding = ThreadBinding.bind(request.session);
        Session session = sessions.current();
        Callable<Session> call = sessions.wrap((Callable<Session>) sessions::current);
        Runnable task = sessions.wrap((Runnable) () -> sessions.current().setValue("a", 1));
        assertNull(sessions.wrap((Runnable) null));
        assertNull(sessions.wrap((Callable<?>) null));
        ThreadBinding.unbind(binding);
        assertSame(session, elsewhere(call));
        elsewhere(Executors.callable(task));
        assertFalse(elsewhere(sessions::isActive));
        assertEquals(1, session.<Integer>getValue("a"));
    }

    @Test
    void aTaskThatFailsLeavesNothingBehind() throws Exception {
        Object binding = ThreadBinding.bind(world.request().session);
        Callable<Object> call = sessions.wrap((Callable<Object>) () -> {
            throw new IOException("its own");
        });
        Runnable task = sessions.wrap((Runnable) () -> {
            throw new IllegalArgumentException("its own");
        });
        ThreadBinding.unbind(binding);
        assertEquals("its own", assertThrows(ExecutionException.class, () -> elsewhere(call)).getCause().getMessage());
        assertEquals("its own", assertThrows(ExecutionException.class, () -> elsewhere(Executors.callable(task))).getCause().getMessage());
        assertFalse(elsewhere(sessions::isActive));
    }

    @Test
    void aTaskOnAThreadWithARequestOfItsOwn() {
        World.Request request = world.request();
        World.Request another = world.request();
        Object binding = ThreadBinding.bind(request.session);
        Session session = sessions.current();
        Runnable task = sessions.wrap((Runnable) () -> assertSame(session, sessions.current()));
        ThreadBinding.unbind(binding);
        Object later = ThreadBinding.bind(another.session);
        task.run();
        assertSame(another.session, ThreadBinding.bound());
        ThreadBinding.unbind(later);
    }

    @Test
    void whatATaskChangesAfterTheResponseLeftIsWritten() throws Exception {
        String token = world.begin(session -> session.setValue("a", 1));
        World.Request request = world.request(token);
        Object binding = ThreadBinding.bind(request.session);
        sessions.current();
        Runnable early = sessions.wrap((Runnable) () -> sessions.current().setValue("a", 2));
        Runnable late = sessions.wrap((Runnable) () -> sessions.current().setValue("a", 3));
        elsewhere(Executors.callable(early));
        assertEquals(1, world.stored(token, "a"), "the response's headers see to it");
        ThreadBinding.unbind(binding);
        request.close();
        assertEquals(2, world.stored(token, "a"));
        elsewhere(Executors.callable(late));
        assertEquals(3, world.stored(token, "a"));
    }

    @Test
    void whatATaskChangesAfterTheExchangeBrokeIsWritten() throws Exception {
        String token = world.begin(session -> session.setValue("a", 1));
        World.Request request = world.request(token);
        Object binding = ThreadBinding.bind(request.session);
        sessions.current();
        Runnable late = sessions.wrap((Runnable) () -> sessions.current().setValue("a", 3));
        ThreadBinding.unbind(binding);
        request.session.complete();
        elsewhere(Executors.callable(late));
        assertEquals(3, world.stored(token, "a"));
    }

    @Test
    void leavingTheThreadWritesNothingBeforeTheResponse() {
        String token = world.begin(session -> session.setValue("a", 1));
        World.Request request = world.request(token);
        Object binding = ThreadBinding.bind(request.session);
        sessions.current().setValue("a", 2);
        ThreadBinding.unbind(binding);
        assertEquals(1, world.stored(token, "a"));
        binding = ThreadBinding.bind(request.session);
        request.leave();
        sessions.current().setValue("a", 3);
        ThreadBinding.unbind(binding);
        assertEquals(3, world.stored(token, "a"));
    }
}
