package io.restsession.store.redis;

/** How long calls may take. Immutable. */
final class TimeLimits {

    private final int connectMillis;
    private final int answerMillis;

    TimeLimits(int connectMillis, int answerMillis) {
        this.connectMillis = connectMillis;
        this.answerMillis = answerMillis;
    }

    /** A call that begins now. */
    Call call() {
        return new Call(connectMillis, answerMillis);
    }
}
