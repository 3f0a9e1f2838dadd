package io.restsession.store.jcache;

import io.restsession.core.store.StoreException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls of the engine, each on a thread of the store's and not on the caller's: JSR-107 knows no time limits, and an engine that
 * hangs must hold none of the application's threads, and of ours no more than there are. The engine sees its own class loader as the
 * thread's, and nothing of the application. Thread-safe.
 */
final class EngineCalls {

    interface Work<T> {
        T on(CacheAccess cache);
    }

    private final EngineLife life;
    private final long connectMillis;
    private final long answerMillis;
    private final Semaphore free;
    private final ThreadPoolExecutor threads;

    /**
     * @param life         the engine's; ends with this
     * @param atOnce        how many calls there may be at once
     * @param connectMillis how long a call may wait to be one of them
     * @param answerMillis  how long it may take then
     */
    EngineCalls(EngineLife life, int atOnce, long connectMillis, long answerMillis) {
        this.life = life;
        this.connectMillis = connectMillis;
        this.answerMillis = answerMillis;
        free = new Semaphore(atOnce);
        threads = PreparedThreads.executor("jcache", atOnce);
    }

    /** Has the engine start, without waiting for it. */
    void start() {
        life.start();
    }

    /**
     * Does something with the cache. It is done on another thread, and broken off between two requests of it where the time is over.
     *
     * @throws StoreException if the engine gave no answer, or an answer that makes no sense
     */
    <T> T call(Work<T> work) {
        Engine engine = life.engine(connectMillis + answerMillis);
        CacheAccess cache = new CacheAccess(engine.cache(), answerMillis);
        FutureTask<T> task = new FutureTask<>(() -> {
            Thread.currentThread().setContextClassLoader(engine.loader());
            return work.on(cache);
        });
        begin(task);
        try {
            return task.get(answerMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw StoreException.outOfReach("The JCache engine did not answer within " + answerMillis + " ms (rest.session.store.timeout).",
                null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The thread was interrupted while it waited for the JCache engine.", e);
        } catch (ExecutionException e) {
            throw translated(e.getCause(), engine);
        } finally {
            cache.end();
        }
    }

    private void begin(FutureTask<?> task) {
        try {
            if (!free.tryAcquire(connectMillis, TimeUnit.MILLISECONDS)) {
                throw StoreException.outOfReach("As many calls of the JCache engine as there may be at once"
                    + " (rest.session.store.connections) wait for its answer.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The thread was interrupted while it waited for the JCache engine.", e);
        }
        try {
            threads.execute(() -> {
                try {
                    task.run();
                } finally {
                    free.release();
                }
            });
        } catch (RejectedExecutionException e) {
            free.release();
            throw EngineLife.closed();
        }
    }

    private StoreException translated(Throwable failure, Engine engine) {
        if (failure instanceof StoreException) {
            return (StoreException) failure;
        }
        if (!engine.isRunning()) {
            life.ended(engine);
            return StoreException.outOfReach("The JCache engine has ended; it will be started again.", failure);
        }
        return new StoreException("The JCache engine failed: " + failure.getClass().getName(), failure);
    }

    void close() {
        threads.shutdown();
        life.close();
    }
}
