package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.core.log.Log;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** Runs the callbacks of one exchange one after the other, as its IO thread would. Thread-safe. */
final class InTurn implements Runnable {

    private final Executor executor;
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private boolean running;

    InTurn(Executor executor) {
        this.executor = executor;
    }

    void add(Runnable task) {
        synchronized (this) {
            tasks.add(task);
            if (running) {
                return;
            }
            running = true;
        }
        try {
            executor.execute(this);
        } catch (RejectedExecutionException e) {
            dropAll();
            throw e;
        }
    }

    @Override
    public void run() {
        for (Runnable task = next(); task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable e) {
                Log.error("A listener could not be called", e);
            }
        }
    }

    private synchronized void dropAll() {
        tasks.clear();
        running = false;
    }

    private synchronized Runnable next() {
        Runnable next = tasks.poll();
        running = next != null;
        return next;
    }
}
