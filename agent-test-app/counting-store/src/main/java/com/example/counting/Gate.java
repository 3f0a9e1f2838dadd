package com.example.counting;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where commits wait until a test lets them pass. Every wait ends. */
final class Gate {

    static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    void pass() {
        arrived.countDown();
        try {
            open.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean awaitArrival() throws InterruptedException {
        return arrived.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    void open() {
        open.countDown();
    }
}
