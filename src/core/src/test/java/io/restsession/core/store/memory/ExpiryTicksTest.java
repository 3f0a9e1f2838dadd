package io.restsession.core.store.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.net.URL;
import java.net.URLClassLoader;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The thread of a store in use: there when it is needed, and gone with the store. */
class ExpiryTicksTest {

    private final Set<Thread> before = expiryThreads();
    private final MemoryStore store = new MemoryStore(Clock.systemUTC());

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void startsWithTheFirstSessionThatExpiresAndDropsIt() throws Exception {
        assertNull(thread());
        store.commit("", Delta.create("never", 0).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0).build());
        store.load("", "never");
        assertNull(thread());

        Thread current = Thread.currentThread();
        ClassLoader own = current.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0])) {
            current.setContextClassLoader(application);
            store.commit("", Delta.create("soon", 0).expiry(Delta.Expiry.SET, System.currentTimeMillis() + 1).maxAge(1).build());
            assertNotSame(application, thread().getContextClassLoader());
        } finally {
            current.setContextClassLoader(own);
        }
        assertTrue(thread().isDaemon());
        await(() -> store.size() == 1 && store.waiting() == 0);
        assertNotNull(store.load("", "never"));
    }

    @Test
    void endsWithTheStore() throws Exception {
        store.commit("", Delta.create("a", 0).expiry(Delta.Expiry.SET, System.currentTimeMillis() + 60_000).maxAge(1).build());
        Thread thread = thread();
        store.close();
        thread.join(TimeUnit.SECONDS.toMillis(20));
        assertFalse(thread.isAlive());
        assertEquals(0, store.size());
    }

    /** This store's; null before it runs. */
    private Thread thread() {
        Set<Thread> threads = expiryThreads();
        threads.removeAll(before);
        return threads.isEmpty() ? null : threads.iterator().next();
    }

    private static Set<Thread> expiryThreads() {
        return Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("rest-session-expiry")).collect(Collectors.toSet());
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen");
            Thread.onSpinWait();
        }
    }
}
