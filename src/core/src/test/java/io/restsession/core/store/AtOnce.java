package io.restsession.core.store;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Work that many threads begin at the same moment. The first failure interrupts the others and is the caller's. */
final class AtOnce {

    interface Work {
        void on(int thread) throws Exception;
    }

    private AtOnce() {
    }

    static void run(int threads, Work work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            ExecutorCompletionService<Void> completed = new ExecutorCompletionService<>(executor);
            CyclicBarrier start = new CyclicBarrier(threads);
            for (int i = 0; i < threads; i++) {
                int thread = i;
                completed.submit(() -> {
                    start.await();
                    work.on(thread);
                    return null;
                });
            }
            for (int i = 0; i < threads; i++) {
                Future<Void> next = completed.poll(2, TimeUnit.MINUTES);
                if (next == null) {
                    throw new AssertionError("threads hang");
                }
                next.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError("one of the threads failed", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }
}
