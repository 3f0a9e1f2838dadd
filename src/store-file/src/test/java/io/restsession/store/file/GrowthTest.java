package io.restsession.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.Delta;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A file grows with what is alive in it, and not with what was ever written. */
class GrowthTest extends FileStoreFixture {

    private static final int SESSIONS = 1_000;
    private static final int VALUE = 4_000;
    private static final int THREADS = 16;

    /** What a file takes, however little there is in it. */
    private static final long FIXED = 24L << 20;

    @Test
    void aFileThatIsRewrittenForLongStaysSmall() throws Exception {
        open();
        long live = (long) SESSIONS * VALUE;
        inThreads(thread -> {
            for (int i = thread; i < SESSIONS; i += THREADS) {
                create("x" + i, 30 * MINUTE, "a", "v".repeat(VALUE));
            }
        });
        Random random = new Random(1);
        long largest = 0;
        for (int round = 0; round < 8; round++) {
            inThreads(thread -> {
                for (int i = 0; i < 150; i++) {
                    update("x" + random.nextInt(SESSIONS), "a", "w".repeat(VALUE));
                }
            });
            largest = Math.max(largest, path().toFile().length());
        }
        assertTrue(largest < FIXED + 8 * live, largest + " bytes for " + live);
        for (int i = 0; i < SESSIONS; i++) {
            String id = "x" + i;
            assertTrue(store.load(SPACE, id) != null, "a session is lost");
        }
        int half = SESSIONS / 2;
        inThreads(thread -> {
            for (int i = thread; i < half; i += THREADS) {
                store.commit(SPACE, Delta.delete("x" + i));
            }
        });
        clock.pass(60 * MINUTE);
        store.onExpiry(SPACE, (space, record) -> {
        });
        store.sweep();
        for (int i = 0; i < 20; i++) {
            store.sweep();
        }
        int[] left = new int[1];
        store.work(file -> left[0] = file.tables().sessions().size() + file.tables().expiry().size());
        assertEquals(0, left[0]);
        assertTrue(path().toFile().length() < FIXED / 2, path().toFile().length() + " bytes for nothing");
    }

    private interface Work {
        void of(int thread);
    }

    private static void inThreads(Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            all.add(executor.submit(() -> work.of(thread)));
        }
        executor.shutdown();
        for (Future<?> each : all) {
            each.get(2, TimeUnit.MINUTES);
        }
    }
}
