package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.MOVED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * All that a store promises: what its superclasses say, and the same to many callers at once. A store's test extends
 * this class and says how the store is opened and how its time passes.
 */
public abstract class SessionStoreContract extends HostileInputContract {

    private static final int THREADS = 16;

    /** How many calls each thread makes; fewer where a call takes long. */
    protected int calls() {
        return 300;
    }

    @Test
    void oneOfManyCreatorsWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = id();
            Queue<Integer> winners = new ConcurrentLinkedQueue<>();
            AtOnce.run(THREADS, thread -> {
                if (store.commit(space, create(id).set("a", bytes("" + thread)).set("b", bytes("" + thread)).build()) == APPLIED) {
                    winners.add(thread);
                }
            });
            assertEquals(1, winners.size());
            assertValues(store.load(space, id), "a", "" + winners.peek(), "b", "" + winners.peek());
        }
    }

    @Test
    void oneOfManyChangesOfIdWinsAndAllValuesStay() throws Exception {
        for (int round = 0; round < 20; round++) {
            String id = created();
            List<String> newIds = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                newIds.add(id());
            }
            Queue<Integer> winners = new ConcurrentLinkedQueue<>();
            AtOnce.run(THREADS, thread -> {
                CommitResult result = store.commit(space, Delta.update(id).newId(newIds.get(thread)).set("k" + thread, bytes("1")).build());
                if (result == APPLIED) {
                    winners.add(thread);
                } else {
                    assertEquals(MOVED, result);
                }
            });
            assertEquals(1, winners.size());
            assertNull(store.load(space, id));
            for (int thread = 0; thread < THREADS; thread++) {
                SessionRecord record = store.load(space, newIds.get(thread));
                assertEquals(thread == winners.peek(), record != null);
                assertTrue(record == null || record.values().size() == THREADS);
            }
        }
    }

    /** Whoever knows the old id alone must not learn the new one. */
    @Test
    void aGivenUpIdNeverShowsTheNewOne() throws Exception {
        for (int round = 0; round < 200; round++) {
            String id = created("a", "1");
            AtomicBoolean changed = new AtomicBoolean();
            AtOnce.run(3, thread -> {
                if (thread == 0) {
                    changeId(id, id());
                    changed.set(true);
                    return;
                }
                boolean wasChanged;
                do {
                    wasChanged = changed.get();
                    SessionRecord record = store.load(space, id);
                    assertTrue(record == null || !wasChanged && record.id().equals(id));
                } while (!wasChanged && !Thread.currentThread().isInterrupted());
            });
        }
    }

    @Test
    void aRecordIsNeverHalfWritten() throws Exception {
        String id = created("a", "0", "b", "0");
        AtomicBoolean writing = new AtomicBoolean(true);
        AtomicInteger writers = new AtomicInteger(4);
        AtOnce.run(THREADS, thread -> {
            if (thread < 4) {
                for (int i = 0; i < calls(); i++) {
                    String value = thread + "-" + i;
                    Delta.Builder update = Delta.update(id).set("a", bytes(value)).set("b", bytes(value));
                    Delta delta = i % 2 == 0 ? update.set("c", bytes("")).build() : update.remove("c").build();
                    assertEquals(APPLIED, store.commit(space, delta));
                }
                if (writers.decrementAndGet() == 0) {
                    writing.set(false);
                }
            } else {
                do {
                    Map<String, String> values = texts(store.load(space, id));
                    assertEquals(values.get("a"), values.get("b"));
                } while (writing.get() && !Thread.currentThread().isInterrupted());
            }
        });
    }

    /** Each thread has keys of its own and one that all write to, and now and then one of them changes the id. */
    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        AtomicReference<String> id = new AtomicReference<>(created());
        Queue<String> ids = new ConcurrentLinkedQueue<>(List.of(id.get()));
        AtomicLong time = new AtomicLong();
        Queue<Write> writesToShared = new ConcurrentLinkedQueue<>();
        String[] own = new String[THREADS];
        AtOnce.run(THREADS, thread -> {
            Random random = new Random(thread);
            String key = "own" + thread;
            for (int i = 0; i < calls(); i++) {
                String loadedUnder = id.get();
                String value = thread + "-" + i;
                String newId = random.nextInt(20) == 0 ? id() : null;
                boolean removes = random.nextInt(5) == 0;
                Delta.Builder update = Delta.update(loadedUnder).set("shared", bytes(value)).newId(newId);
                long start = time.incrementAndGet();
                CommitResult result = store.commit(space, (removes ? update.remove(key) : update.set(key, bytes(value))).build());
                writesToShared.add(new Write(value, start, time.incrementAndGet()));
                own[thread] = removes ? null : value;
                if (i % 3 == 0) {
                    own[thread] = value + "+";
                    assertEquals(APPLIED, replace(loadedUnder, key, own[thread]));
                }
                assertTrue(result == APPLIED || result == MOVED && newId != null, result.toString());
                if (newId != null && result == APPLIED) {
                    ids.add(newId);
                    id.set(newId);
                }
                SessionRecord record = store.load(space, id.get());
                if (record != null) {
                    assertEquals(own[thread], texts(record).get(key));
                }
            }
        });
        SessionRecord last = onlyOne(ids);
        for (int thread = 0; thread < THREADS; thread++) {
            assertEquals(own[thread], texts(last).get("own" + thread));
        }
        String shared = texts(last).get("shared");
        Write kept = writesToShared.stream().filter(write -> write.value.equals(shared)).findFirst().orElseThrow();
        writesToShared.forEach(write -> assertTrue(write.start < kept.end, "a later write was acknowledged, and an earlier one is there"));
    }

    private SessionRecord onlyOne(Queue<String> ids) {
        List<SessionRecord> found = new ArrayList<>();
        for (String id : ids) {
            SessionRecord record = store.load(space, id);
            if (record != null) {
                found.add(record);
            }
        }
        assertEquals(1, found.size());
        return found.get(0);
    }

    /** Deleted in the midst of it all, under whatever id the deleting request knows. */
    @Test
    void afterDeletionNothingBringsItBack() throws Exception {
        for (int round = 0; round < 30; round++) {
            String first = created("a", "1");
            AtomicReference<String> id = new AtomicReference<>(first);
            Queue<String> ids = new ConcurrentLinkedQueue<>(List.of(first));
            AtomicBoolean deleted = new AtomicBoolean();
            AtomicInteger applied = new AtomicInteger();
            AtOnce.run(THREADS, thread -> {
                if (thread == 0) {
                    String known = id.get();
                    while (applied.get() < THREADS && !Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    store.commit(space, Delta.delete(known));
                    deleted.set(true);
                    return;
                }
                boolean wasDeleted;
                do {
                    wasDeleted = deleted.get();
                    String known = id.get();
                    String newId = applied.get() % 7 == thread % 7 ? id() : null;
                    CommitResult result = newId == null && thread % 2 == 0 ? replace(known, "a", "2")
                        : store.commit(space, Delta.update(known).newId(newId).set("a", bytes("2"))
                            .expiry(Delta.Expiry.EXTEND, now() + 2 * HALF_AN_HOUR).build());
                    applied.incrementAndGet();
                    if (wasDeleted) {
                        assertEquals(REFUSED, result);
                        assertNull(store.load(space, known));
                    }
                    if (newId != null) {
                        ids.add(newId);
                        if (result == APPLIED) {
                            id.set(newId);
                        }
                    }
                } while (!wasDeleted && !Thread.currentThread().isInterrupted());
            });
            for (String each : ids) {
                assertNull(store.load(space, each));
                assertEquals(REFUSED, update(each, "a", "3"));
            }
        }
    }

    @Test
    void sessionsDoNotDisturbOneAnother() throws Exception {
        String[] ids = new String[THREADS];
        AtOnce.run(THREADS, thread -> {
            for (int i = 0; i < calls() / 3; i++) {
                String id = created("owner", "" + thread);
                assertEquals(APPLIED, update(id, "i", "" + i));
                String newId = id();
                changeId(id, newId);
                assertValues(store.load(space, newId), "owner", "" + thread, "i", "" + i);
                if (ids[thread] != null) {
                    store.commit(space, Delta.delete(ids[thread]));
                    assertNull(store.load(space, ids[thread]));
                }
                ids[thread] = newId;
            }
        });
        for (String id : ids) {
            assertNotNull(store.load(space, id));
        }
    }

    private static final class Write {

        private final String value;
        private final long start;
        private final long end;

        Write(String value, long start, long end) {
            this.value = value;
            this.start = start;
            this.end = end;
        }
    }
}
