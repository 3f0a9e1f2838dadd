package io.restsession.store.jcache;

import static io.restsession.core.store.CommitResult.APPLIED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.Settings;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that hangs, fails or ends: what callers hear, when they hear it, and that it passes. */
class EngineTroubleTest {

    private static final int AT_ONCE = 4;
    private static final Duration HANGS = Duration.ofSeconds(20);
    private static final InheritableThreadLocal<Object> OF_THE_APPLICATION = new InheritableThreadLocal<>();

    @TempDir
    Path folder;

    private final CountDownLatch end = new CountDownLatch(1);
    private StubEngine engine;
    private SessionStore store;

    @BeforeEach
    void openStore() throws Exception {
        engine = new StubEngine(folder);
        Settings settings = EngineOnClassPath.settings(engine.url(), "store.timeout", "500ms", "store.connectTimeout", "100ms",
            "store.connections", String.valueOf(AT_ONCE));
        // Never sweeps: what is called is called by the test.
        store = new JCacheStoreFactory().open(engine.url(), settings, new Pace(5_000, 2_000, 3_600_000, 300_000));
    }

    @AfterEach
    void closeStore() {
        engine.before(method -> { });
        end.countDown();
        store.close();
        engine.close();
    }

    private void hang(String method, AtomicInteger hanging) {
        engine.before(called -> {
            if (called.equals(method)) {
                hanging.incrementAndGet();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    @Test
    void anEngineThatHangsHoldsNobodyAndFewOfOurThreads() throws Exception {
        String id = created("1");
        AtomicInteger hanging = new AtomicInteger();
        hang("get", hanging);
        ExecutorService callers = Executors.newFixedThreadPool(20);
        try {
            List<Future<StoreException>> failures = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Callable<?> call = i % 2 == 0 ? () -> store.load("/", id) : () -> update(id, "late");
                failures.add(callers.submit(() -> assertThrows(StoreException.class, call::call)));
            }
            for (Future<StoreException> each : failures) {
                assertTrue(each.get(HANGS.toSeconds(), TimeUnit.SECONDS).isOutOfReach());
            }
        } finally {
            callers.shutdownNow();
        }
        assertTrue(hanging.get() <= AT_ONCE, "all at once: " + hanging);
        end.countDown();
        assertAtLast(() -> assertNotNull(store.load("/", id)));
        // Nothing that was given up on happens afterwards.
        assertArrayEquals("1".getBytes(), store.load("/", id).values().get("a"));
        assertEquals(APPLIED, update(id, "2"));
    }

    @Test
    void anEngineThatHangsAtItsStartHoldsNobody() {
        hang("getCacheManager", new AtomicInteger());
        StoreException failure = assertFails();
        assertTrue(failure.isOutOfReach());
        assertTrue(failure.getMessage().contains("starting"), failure.getMessage());
        end.countDown();
        assertAtLast(() -> assertNull(store.load("/", "id")));
    }

    @Test
    void anEngineThatDoesNotStartIsTriedAgain() {
        engine.before(method -> {
            throw new IllegalArgumentException("no network today");
        });
        StoreException failure = assertFails();
        assertTrue(failure.isOutOfReach());
        assertTrue(failure.getMessage().contains("no network today"), failure.getMessage());
        engine.before(method -> { });
        assertAtLast(() -> assertNull(store.load("/", "id")));
    }

    @Test
    void anEngineThatHasEndedIsStartedAgain() {
        String id = created("1");
        AtomicInteger closed = new AtomicInteger();
        engine.before(method -> {
            if (method.equals("provider.close")) {
                closed.incrementAndGet();
            } else if (!method.equals("getCacheManager") && closed.get() == 0) {
                throw new IllegalStateException("not active");
            }
        });
        StoreException failure = assertFails();
        assertTrue(failure.isOutOfReach());
        assertTrue(failure.getMessage().contains("ended"), failure.getMessage());
        assertAtLast(() -> assertNotNull(store.load("/", id)));
        assertEquals(1, closed.get());
    }

    @Test
    void anErrorOfTheEngineIsAnAnswer() {
        String id = created("1");
        engine.before(method -> {
            if (method.equals("get")) {
                throw new javax.cache.CacheException("about " + id);
            }
        });
        StoreException failure = assertFails();
        assertFalse(failure.isOutOfReach());
        assertFalse(failure.getMessage().contains(id));
        engine.before(method -> { });
        assertNotNull(store.load("/", id));
    }

    @Test
    void theEngineSeesItsOwnLoaderAndNothingOfTheApplication() {
        ClassLoader application = new ClassLoader(getClass().getClassLoader()) { };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        ConcurrentLinkedQueue<ClassLoader> seen = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
        ConcurrentLinkedQueue<Object> inherited = new ConcurrentLinkedQueue<>();
        engine.before(method -> {
            seen.add(Thread.currentThread().getContextClassLoader());
            threads.add(Thread.currentThread());
            if (OF_THE_APPLICATION.get() != null) {
                inherited.add(OF_THE_APPLICATION.get());
            }
        });
        OF_THE_APPLICATION.set(this);
        thread.setContextClassLoader(application);
        try {
            created("1");
            assertSame(application, thread.getContextClassLoader());
        } finally {
            thread.setContextClassLoader(before);
            OF_THE_APPLICATION.remove();
        }
        assertFalse(seen.isEmpty());
        seen.forEach(loader -> assertTrue(loader instanceof EngineLoader));
        threads.forEach(each -> assertTrue(each.isDaemon() && each.getName().startsWith("rest-session-jcache"), each.getName()));
        assertTrue(inherited.isEmpty());
    }

    @Test
    void closingEndsTheEngineAndTheThreads() throws Exception {
        ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();
        AtomicInteger closed = new AtomicInteger();
        engine.before(method -> {
            threads.add(Thread.currentThread());
            if (method.equals("provider.close")) {
                closed.incrementAndGet();
            }
        });
        created("1");
        store.close();
        assertEquals(1, closed.get());
        for (Thread each : threads) {
            each.join(HANGS.toMillis());
            assertFalse(each.isAlive());
        }
        assertThrows(StoreException.class, () -> store.load("/", "id"));
    }

    private StoreException assertFails() {
        return assertTimeoutPreemptively(HANGS, () -> assertThrows(StoreException.class, () -> store.load("/", "id")));
    }

    private static void assertAtLast(Runnable call) {
        long patience = System.nanoTime() + HANGS.toNanos();
        while (true) {
            try {
                call.run();
                return;
            } catch (StoreException e) {
                assertTrue(System.nanoTime() < patience, "it does not recover");
                Thread.yield();
            }
        }
    }

    private String created(String value) {
        String id = UUID.randomUUID().toString();
        long now = System.currentTimeMillis();
        assertEquals(APPLIED, store.commit("/", Delta.create(id, now).expiry(Delta.Expiry.SET, now + 1_800_000).maxAge(1_800_000)
            .set("a", value.getBytes()).build()));
        return id;
    }

    private CommitResult update(String id, String value) {
        return store.commit("/", Delta.update(id).set("a", value.getBytes()).build());
    }
}
