package io.restsession.store.jcache;

import io.restsession.core.log.Log;
import io.restsession.core.store.StoreException;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Starts the engine when it is needed, and again when it has ended or could not be started; on one thread of its own, so that nobody
 * has to wait for longer than they may. Thread-safe.
 */
final class EngineLife {

    /** So that an engine which can't be started does not spend its time on being started. */
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    /** An engine may have data to hand over to others when it ends. */
    private static final long CLOSE_MILLIS = 10_000;

    private final EngineSource source;
    private final ThreadPoolExecutor thread = PreparedThreads.executor("jcache-engine", 1);
    private EngineLoader loader;
    private FutureTask<Engine> latest;
    private Engine running;
    private long failedAt;
    private boolean failed;
    private boolean closed;

    EngineLife(EngineSource source) {
        this.source = source;
    }

    /**
     * The running engine.
     *
     * @param waitMillis how long to wait while it starts
     * @throws StoreException if it is not running by then
     */
    Engine engine(long waitMillis) {
        try {
            return start().get(waitMillis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw StoreException.outOfReach("The JCache engine " + source.provider() + " is still starting.", null);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The thread was interrupted while the JCache engine was starting.", e);
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            throw StoreException.outOfReach(cause instanceof StoreException ? cause.getMessage() : "The JCache engine "
                + source.provider() + " can't be started" + (source.config() == null ? "" : " with " + source.config())
                + ", and will be tried again: " + rootOf(cause), cause);
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /** Begins to start it, unless it is starting or running. */
    synchronized FutureTask<Engine> start() {
        if (closed) {
            throw closed();
        }
        if (latest == null || failed && System.nanoTime() - failedAt > PAUSE_NANOS) {
            failed = false;
            latest = new FutureTask<>(new Callable<Engine>() {
                @Override
                public Engine call() {
                    return started();
                }
            });
            thread.execute(latest);
        }
        return latest;
    }

    private Engine started() {
        try {
            Engine engine = Engine.start(source, loader());
            synchronized (this) {
                running = engine;
            }
            return engine;
        } catch (RuntimeException | Error e) {
            synchronized (this) {
                failed = true;
                failedAt = System.nanoTime();
            }
            throw e;
        }
    }

    private synchronized EngineLoader loader() {
        if (loader == null) {
            loader = source.loader();
        }
        return loader;
    }

    /** Gives up an engine that has ended by itself: the next that needs one starts another. */
    synchronized void ended(Engine engine) {
        if (running == engine && !closed) {
            Log.warn("The JCache engine has ended, and will be started again");
            running = null;
            latest = null;
            thread.execute(() -> close(engine));
        }
    }

    /** Ends the engine if it was started, and waits for that within bounds. */
    void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            if (latest == null) {
                thread.shutdown();
                return;
            }
            thread.execute(this::closeAll);
            thread.shutdown();
        }
        try {
            if (!thread.awaitTermination(CLOSE_MILLIS, TimeUnit.MILLISECONDS)) {
                Log.warn("The JCache engine takes long to end, and goes on doing so alone");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void closeAll() {
        Engine last;
        EngineLoader of;
        synchronized (this) {
            last = running;
            running = null;
            of = loader;
        }
        if (last != null) {
            close(last);
        }
        try {
            if (of != null) {
                of.close();
            }
        } catch (IOException e) {
            Log.debug("A jar of the JCache engine can't be closed: " + e.getMessage());
        }
    }

    private static void close(Engine engine) {
        try {
            engine.close();
        } catch (RuntimeException | LinkageError e) {
            Log.debug("The JCache engine has not ended well: " + e);
        }
    }

    static StoreException closed() {
        return new StoreException("The JCache store is closed.");
    }
}
