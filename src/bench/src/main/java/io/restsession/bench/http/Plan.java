package io.restsession.bench.http;

import io.restsession.bench.Effort;

/**
 * How often and how long is measured. The machine is shared: so many short rounds in turns, of which neighbours are compared. And what a
 * JIT compiler makes of a program differs from JVM to JVM, by a tenth where nothing else does: so fresh JVMs for each of several trials.
 *
 * @param trials       how many times all begins again, in fresh JVMs
 * @param warmUpRounds how many rounds of {@link #WARM_UP_MILLIS} each server is warmed up at the most; fewer, once it gets no faster
 * @param laps         in how many laps each server is measured twice, on the way out and on the way back (A B C, C B A)
 * @param roundMillis  how long one measurement takes
 */
record Plan(int trials, int warmUpRounds, int laps, long roundMillis) {

    static final long WARM_UP_MILLIS = 2_000;

    /** For two servers and one kind of work. */
    static Plan simple(Effort effort) {
        return effort == Effort.SHORT ? new Plan(1, 8, 6, 1_000) : new Plan(5, 12, 8, 500);
    }

    /** For more servers, or more kinds of work. */
    static Plan wide(Effort effort) {
        return effort == Effort.SHORT ? new Plan(1, 6, 4, 1_000) : new Plan(2, 10, 4, 1_000);
    }
}
