package com.example.probe;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Latches by name, by which one request waits for another. Every wait ends; whoever signals learns if it ended too early. */
final class Latches {

    /** Longer than any step takes, shorter than a test's own patience. */
    static final long PATIENCE_SECONDS = 15;

    private static final ConcurrentMap<String, CountDownLatch> BY_NAME = new ConcurrentHashMap<>();
    private static final Set<String> GIVEN_UP = ConcurrentHashMap.newKeySet();

    private Latches() {
    }

    static String signal(String name) {
        named(name).countDown();
        return GIVEN_UP.contains(name) ? "too late for " + name : "signalled";
    }

    static String await(String name) throws InterruptedException {
        if (named(name).await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            return "awaited";
        }
        GIVEN_UP.add(name);
        return "nobody signalled " + name;
    }

    private static CountDownLatch named(String name) {
        return BY_NAME.computeIfAbsent(name, any -> new CountDownLatch(1));
    }
}
