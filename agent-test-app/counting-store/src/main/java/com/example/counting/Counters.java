package com.example.counting;

import java.util.concurrent.TimeUnit;

/** How often the store was called. Thread-safe. */
final class Counters {

    private int loads;
    private int commits;

    synchronized void load() {
        loads++;
    }

    /** A commit is counted when it is done, so that whoever waited for it finds its effect. */
    synchronized void commit() {
        commits++;
        notifyAll();
    }

    /** Waits until so many commits are done. */
    synchronized boolean awaitCommits(int count) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Gate.PATIENCE_SECONDS);
        while (commits < count) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    @Override
    public synchronized String toString() {
        return loads + " " + commits;
    }
}
