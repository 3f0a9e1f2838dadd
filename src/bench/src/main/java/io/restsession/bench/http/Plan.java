package io.restsession.bench.http;

import io.restsession.bench.Effort;

/**
 * How often and how long is measured. The machine is shared and what a JIT compiler makes of a program differs from JVM to JVM: so
 * many short rounds in turns, of which neighbours are compared, and fresh JVMs for each trial.
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
        return effort == Effort.SHORT ? new Plan(1, 8, 8, 1_000) : new Plan(2, 25, 8, 1_000);
    }

    /** For more servers, or more kinds of work. */
    static Plan wide(Effort effort) {
        return effort == Effort.SHORT ? new Plan(1, 8, 4, 1_000) : new Plan(2, 20, 5, 1_000);
    }
}
