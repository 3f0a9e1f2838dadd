package io.restsession.store.jcache;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.MOVED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One of two members ends without a word while both are busy: what was acknowledged is on the other, and the store starts it again. */
class HazelcastMemberEndsTest {

    private static final int CLIENTS = 8;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);

    @TempDir
    Path folder;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger afterwards = new AtomicInteger();
    private final AtomicInteger before = new AtomicInteger();

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        HazelcastMembers members = new HazelcastMembers(folder);
        EngineCalls mortal = EngineOnClassPath.calls(members.url(1));
        ExecutorService executor = Executors.newFixedThreadPool(CLIENTS);
        try (SessionStore one = new JCacheStore(EngineOnClassPath.calls(members.url(0)), EngineOnClassPath.PACE).started();
            SessionStore two = new JCacheStore(mortal, EngineOnClassPath.PACE).started()) {
            one.load("", "");
            two.load("", "");
            List<Client> clients = new ArrayList<>();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Client client = new Client(i % 2 == 0 ? one : two, i % 2 == 0);
                clients.add(client);
                running.add(executor.submit(client::run));
            }
            await(running, () -> before.get() > 400);
            terminate(mortal);
            ended.set(true);
            // Both stores took changes again: the one whose member ended has started another.
            await(running, () -> afterwards.get() > 400 && clients.stream().allMatch(client -> client.wroteAfterwards));
            enough.set(true);
            for (Future<?> each : running) {
                each.get(60, TimeUnit.SECONDS);
            }
            for (Client client : clients) {
                client.assertNothingIsLost(one);
                client.assertNothingIsLost(two);
            }
        } finally {
            enough.set(true);
            executor.shutdownNow();
        }
    }

    private static void terminate(EngineCalls calls) {
        calls.call(cache -> {
            ClassLoader engine = Thread.currentThread().getContextClassLoader();
            try {
                Collection<?> all = (Collection<?>) engine.loadClass("com.hazelcast.core.Hazelcast")
                    .getMethod("getAllHazelcastInstances").invoke(null);
                assertEquals(1, all.size());
                Object lifecycle = engine.loadClass("com.hazelcast.core.HazelcastInstance").getMethod("getLifecycleService")
                    .invoke(all.iterator().next());
                return engine.loadClass("com.hazelcast.core.LifecycleService").getMethod("terminate").invoke(lifecycle);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        });
    }

    private interface Condition {
        boolean holds();
    }

    private static void await(List<Future<?>> running, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.holds()) {
            for (Future<?> each : running) {
                if (each.isDone()) {
                    each.get();
                }
            }
            assertTrue(System.nanoTime() < end, "it did not happen");
            Thread.yield();
        }
    }

    /** Changes sessions, and now and then a session's id, and knows what was acknowledged. */
    private final class Client {

        private final SessionStore store;
        private final boolean neverFails;
        private final List<String> created = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private String id;
        private int acknowledged;
        private volatile boolean wroteAfterwards;

        Client(SessionStore store, boolean neverFails) {
            this.store = store;
            this.neverFails = neverFails;
        }

        void run() {
            id = create();
            ids.add(id);
            for (int i = 1; !enough.get(); i++) {
                boolean isAfterwards = ended.get();
                try {
                    change(i);
                } catch (StoreException e) {
                    if (neverFails) {
                        throw e;
                    }
                    continue;
                }
                (isAfterwards ? afterwards : before).incrementAndGet();
                wroteAfterwards |= isAfterwards;
            }
        }

        private void change(int value) {
            String newId = value % 10 == 0 ? "id" + UUID.randomUUID() : null;
            if (newId != null) {
                ids.add(newId);
            }
            CommitResult result = store.commit("/", Delta.update(id).newId(newId).set("a", bytes(value)).build());
            // An earlier change of id may have been made, though nobody said so.
            assertTrue(result == APPLIED || result == MOVED && newId != null, result.toString());
            acknowledged = value;
            if (newId != null && result == APPLIED) {
                id = newId;
            }
            if (value % 20 == 0) {
                created.add(create());
            }
        }

        private String create() {
            String fresh = "id" + UUID.randomUUID();
            long now = System.currentTimeMillis();
            assertEquals(APPLIED, store.commit("/", Delta.create(fresh, now).expiry(Delta.Expiry.SET, now + 1_800_000)
                .maxAge(1_800_000).set("a", bytes(0)).build()));
            return fresh;
        }

        void assertNothingIsLost(SessionStore by) {
            List<SessionRecord> found = new ArrayList<>();
            for (String each : ids) {
                SessionRecord record = by.load("/", each);
                if (record != null) {
                    found.add(record);
                }
            }
            assertEquals(1, found.size(), "a session has one id");
            assertTrue(Integer.parseInt(new String(found.get(0).values().get("a"), StandardCharsets.UTF_8)) >= acknowledged);
            for (String each : created) {
                assertNotNull(by.load("/", each), "a session that was created is lost");
            }
        }

        private byte[] bytes(int value) {
            return String.valueOf(value).getBytes(StandardCharsets.UTF_8);
        }
    }
}
