package io.restsession.store.jcache;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Threads that are made with the store and started when they are needed: one made by a request would inherit that application's
 * objects and keep them for ever. Thread-safe.
 */
final class PreparedThreads implements ThreadFactory {

    private final ConcurrentLinkedQueue<Prepared> prepared = new ConcurrentLinkedQueue<>();

    private PreparedThreads(String name, int count) {
        for (int i = 1; i <= count; i++) {
            prepared.add(new Prepared("rest-session-" + name + "-" + i));
        }
    }

    /** An executor with just as many threads; none of them is running yet. Its tasks must not throw. */
    static ThreadPoolExecutor executor(String name, int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<Runnable>(),
            new PreparedThreads(name, threads));
    }

    @Override
    public Thread newThread(Runnable work) {
        Prepared next = prepared.poll();
        if (next == null) {
            return null;
        }
        next.work = work;
        return next;
    }

    private static final class Prepared extends Thread {

        private Runnable work;

        Prepared(String name) {
            super(name);
            setDaemon(true);
            setContextClassLoader(PreparedThreads.class.getClassLoader());
        }

        @Override
        public void run() {
            work.run();
        }
    }
}
