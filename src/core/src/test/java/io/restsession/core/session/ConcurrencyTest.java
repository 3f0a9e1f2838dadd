package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.Session;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests side by side, and threads side by side in one request. */
@Timeout(60)
class ConcurrencyTest {

    private static final int THREADS = 8;

    private final World world = new World();
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private String token;

    @BeforeEach
    void begin() {
        token = world.begin(session -> session.setValue("a", 0));
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        world.close();
    }

    /** Some work that each thread does with its number, all at a time. */
    private interface Work {
        void run(int thread) throws Exception;
    }

    private void together(Work work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(THREADS);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            tasks.add(() -> {
                start.await();
                work.run(thread);
                return null;
            });
        }
        for (Future<Void> done : threads.invokeAll(tasks)) {
            done.get();
        }
    }

    @Test
    void changesOfDifferentValuesBothWin() {
        World.Request one = world.request(token);
        World.Request two = world.request(token);
        one.current().setValue("one", 1);
        two.current().setValue("two", 2);
        two.current().removeValue("a");
        two.close();
        one.close();
        assertEquals(1, world.stored(token, "one"));
        assertEquals(2, world.stored(token, "two"));
        assertNull(world.stored(token, "a"));
    }

    @Test
    void onTheSameValueTheLaterCommitWins() {
        World.Request one = world.request(token);
        World.Request two = world.request(token);
        two.current().setValue("a", 2);
        one.current().setValue("a", 1);
        two.close();
        one.close();
        assertEquals(1, world.stored(token, "a"));
    }

    @Test
    void aRequestThatOnlyReadsOverwritesNothing() {
        World.Request reader = world.request(token);
        assertEquals(0, reader.current().<Integer>getValue("a"));
        world.visit(token, session -> session.setValue("a", 2));
        reader.close();
        assertEquals(2, world.stored(token, "a"));
    }

    @Test
    void manyRequestsLoseNothing() throws Exception {
        together(thread -> {
            for (int i = 0; i < 200; i++) {
                String key = thread + "." + i;
                world.visit(token, session -> session.setValue(key, key));
            }
        });
        assertEquals(1 + THREADS * 200, world.record(token).values().size());
    }

    @Test
    void aLogoutAmongManyRequestsIsFinal() throws Exception {
        for (int round = 0; round < 100; round++) {
            String of = world.begin(session -> session.setValue("a", 0));
            together(thread -> {
                if (thread == 0) {
                    world.visit(of, Session::destroy);
                } else {
                    try (World.Request request = world.request(of)) {
                        if (request.find() != null) {
                            request.current().setValue("a", thread);
                            request.current().refresh();
                        }
                    }
                }
            });
            assertNull(world.record(of));
        }
    }

    @Test
    void manyThreadsOnOneSession() throws Exception {
        World.Request request = world.request(token);
        Session session = request.current();
        together(thread -> {
            for (int i = 0; i < 300; i++) {
                session.setValue(thread + "." + i % 30, i);
                session.getValue("a");
                session.getData().size();
                session.getData().put("shared", thread);
                for (Object ignored : session.getData().values()) {
                    session.isChanged();
                }
                session.removeValue(thread + "." + (i + 1) % 30);
                if (i % 50 == 0) {
                    session.getAction();
                    session.refresh();
                    session.toJson();
                    request.session.commitNow();
                }
            }
            session.setValue("done " + thread, true);
        });
        request.close();
        world.visit(token, stored -> assertEquals(session.getData(), stored.getData()));
        for (int thread = 0; thread < THREADS; thread++) {
            assertEquals(true, world.stored(token, "done " + thread));
        }
    }

    @Test
    void threadsOfOneRequestGetOneSession() throws Exception {
        try (World.Request request = world.request()) {
            List<Session> seen = Collections.synchronizedList(new ArrayList<>());
            together(thread -> seen.add(request.current()));
            assertEquals(1, seen.stream().distinct().count());
        }
    }

    @Test
    void aValueChangedWhileItIsWrittenIsWrittenAgain() {
        try (World.Request request = world.request(token)) {
            Session session = request.current();
            List<Integer> list = new ArrayList<>(List.of(1));
            session.setValue("list", list);
            session.setValue("gone", 1);
            world.store.beforeNextCommit(() -> {
                list.add(2);
                session.removeValue("gone");
                session.setValue("a", 7);
            });
            request.leave();
            assertEquals(List.of(1), world.stored(token, "list"));
        }
        assertEquals(List.of(1, 2), world.stored(token, "list"));
        assertNull(world.stored(token, "gone"));
        assertEquals(7, world.stored(token, "a"));
    }
}
