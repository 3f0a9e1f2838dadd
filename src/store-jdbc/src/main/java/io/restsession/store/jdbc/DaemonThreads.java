package io.restsession.store.jdbc;

import java.util.concurrent.ThreadFactory;

/** Threads that keep no JVM alive and hold on to no application. Thread-safe. */
final class DaemonThreads implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "rest-session-jdbc");
        thread.setDaemon(true);
        thread.setContextClassLoader(DaemonThreads.class.getClassLoader());
        return thread;
    }
}
