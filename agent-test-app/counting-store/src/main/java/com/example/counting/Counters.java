package com.example.counting;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** How often the store was called. Thread-safe. */
final class Counters {

    private int loads;
    private int commits;
    private final Set<String> threads = new TreeSet<>();

    synchronized void load() {
        loads++;
        threads.add(Thread.currentThread().getName());
    }

    /** A commit is counted when it is done, so that whoever waited for it finds its effect. */
    synchronized void commit() {
        commits++;
        threads.add(Thread.currentThread().getName());
        notifyAll();
    }

    /** The names of all threads that called so far, one after the other, commas between them. */
    synchronized String threads() {
        return String.join(",", threads);
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
