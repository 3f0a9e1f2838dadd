package io.restsession.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.memory.MemoryStore;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** When a store is opened, by whom, and what becomes of failures. */
class StoreOnFirstUseTest {

    private static final long LONG = TimeUnit.HOURS.toMillis(1);

    private final AtomicInteger openings = new AtomicInteger();

    private MemoryStore memory() {
        openings.incrementAndGet();
        return new MemoryStore(Clock.systemUTC());
    }

    @Test
    void theFirstCallOpensItForAll() throws Exception {
        try (StoreOnFirstUse store = new StoreOnFirstUse("test", this::memory, LONG)) {
            assertEquals(0, openings.get());
            AtOnce.run(8, thread -> assertNull(store.load("", "a")));
            assertEquals(1, openings.get());
        }
    }

    @Test
    void itOpensByItselfWhereNobodyComes() throws Exception {
        CountDownLatch opened = new CountDownLatch(1);
        StoreOnFirstUse store = new StoreOnFirstUse("test", () -> {
            opened.countDown();
            return memory();
        }, 1);
        assertTrue(opened.await(20, TimeUnit.SECONDS));
        store.close();
    }

    @Test
    void itIsOpenedOnAThreadThatKnowsNoRequest() {
        AtomicReference<Thread> opener = new AtomicReference<>();
        InheritableThreadLocal<String> ofRequest = new InheritableThreadLocal<>();
        AtomicReference<String> inherited = new AtomicReference<>();
        try (StoreOnFirstUse store = new StoreOnFirstUse("test", () -> {
            opener.set(Thread.currentThread());
            inherited.set(ofRequest.get());
            return memory();
        }, LONG)) {
            ofRequest.set("an object of an application");
            store.load("", "a");
            assertNotSame(Thread.currentThread(), opener.get());
            assertTrue(opener.get().isDaemon());
            assertNull(inherited.get());
        }
    }

    @Test
    void whatFailedIsTriedAgainByTheNextCall() {
        try (StoreOnFirstUse store = new StoreOnFirstUse("test", () -> {
            if (openings.incrementAndGet() < 3) {
                throw new IllegalStateException("not yet");
            }
            return new MemoryStore(Clock.systemUTC());
        }, LONG)) {
            StoreException failure = assertThrows(StoreException.class, () -> store.load("", "a"));
            assertTrue(failure.getMessage().contains("not yet"), failure.getMessage());
            assertThrows(StoreException.class, () -> store.commit("", Delta.delete("a")));
            assertNull(store.load("", "a"));
            assertEquals(3, openings.get());
        }
    }

    @Test
    void anErrorIsAFailureLikeOthers() {
        try (StoreOnFirstUse store = new StoreOnFirstUse("test", () -> {
            openings.incrementAndGet();
            throw new OutOfMemoryError("thrown by the test");
        }, LONG)) {
            assertThrows(StoreException.class, () -> store.load("", "a"));
            StoreException failure = assertThrows(StoreException.class, () -> store.load("", "a"));
            assertTrue(failure.getMessage().contains("thrown by the test"), failure.getMessage());
            assertEquals(2, openings.get());
        }
    }

    @Test
    void whatFailedIsTriedAgainWhereNobodyComes() throws Exception {
        CountDownLatch opened = new CountDownLatch(3);
        StoreOnFirstUse store = new StoreOnFirstUse("test", () -> {
            opened.countDown();
            throw new IllegalStateException("not yet");
        }, 1);
        assertTrue(opened.await(20, TimeUnit.SECONDS));
        store.close();
    }

    @Test
    void listenersOfBeforeHearToo() throws Exception {
        CountDownLatch heard = new CountDownLatch(1);
        try (StoreOnFirstUse store = new StoreOnFirstUse("test", this::memory, LONG)) {
            store.onExpiry("s", (space, record) -> heard.countDown());
            long now = System.currentTimeMillis();
            store.commit("s", Delta.create("a", now).expiry(Delta.Expiry.SET, now + 100).maxAge(1).build());
            assertTrue(heard.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void onceClosedItIsNotOpened() throws Exception {
        StoreOnFirstUse store = new StoreOnFirstUse("test", this::memory, LONG);
        store.close();
        assertThrows(StoreException.class, () -> store.load("", "a"));
        assertEquals(0, openings.get());
        StoreOnFirstUse used = new StoreOnFirstUse("test", this::memory, LONG);
        used.load("", "a");
        used.close();
        assertThrows(StoreException.class, () -> used.load("", "a"));
        assertFalse(openings.get() > 1);
    }
}
