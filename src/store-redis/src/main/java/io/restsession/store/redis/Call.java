package io.restsession.store.redis;

import java.util.concurrent.TimeUnit;

/**
 * One call of the store: how long it may still take, however many servers it has to ask, and whether a command of it was sent twice.
 * For one thread.
 */
final class Call {

    private final int connectMillis;
    private final int answerMillis;
    private final long end;
    private boolean repeated;

    /**
     * @param connectMillis how long it may wait for a connection
     * @param answerMillis  how long it may wait for an answer
     */
    Call(int connectMillis, int answerMillis) {
        this(connectMillis, answerMillis, System.nanoTime() + TimeUnit.MILLISECONDS.toNanos((long) connectMillis + answerMillis));
    }

    private Call(int connectMillis, int answerMillis, long end) {
        this.connectMillis = connectMillis;
        this.answerMillis = answerMillis;
        this.end = end;
    }

    /** For one of several servers that are asked in turn: a dead one must leave time for the others. */
    Call share(int servers) {
        return new Call(Math.max(1, connectMillisLeft() / servers), Math.max(1, answerMillisLeft() / servers), end);
    }

    /** How long it may wait for a connection from now on; at least 1, because 0 means for ever to a socket. */
    int connectMillisLeft() {
        return left(connectMillis);
    }

    /** How long it may wait for an answer from now on; at least 1. */
    int answerMillisLeft() {
        return left(answerMillis);
    }

    boolean isOver() {
        return System.nanoTime() - end >= 0;
    }

    private int left(int atMost) {
        return (int) Math.max(1, Math.min(atMost, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
    }

    /** A command is sent again whose first sending the server may have obeyed. */
    void repeats() {
        repeated = true;
    }

    boolean isRepeated() {
        return repeated;
    }
}
