package io.restsession.bench.http;

import io.restsession.bench.Effort;

/**
 * How often and how long is measured. The machine is shared and what a JIT compiler makes of a program differs from JVM to JVM: so
 * many short rounds in turns, of which neighbours are compared, and fresh JVMs for each trial.
 *
 * @param trials       how many times all begins again, in fresh JVMs
 * @param warmUpMillis of load for each server before it is measured
 * @param laps         in how many laps each server is measured twice, on the way out and on the way back (A B C, C B A)
 * @param roundMillis  how long one measurement takes
 */
record Plan(int trials, long warmUpMillis, int laps, long roundMillis) {

    /** For two servers and one kind of work. */
    static Plan simple(Effort effort) {
        return new Plan(effort == Effort.SHORT ? 1 : 2, 16_000, 8, 1_000);
    }

    /** For more servers, or more kinds of work. */
    static Plan wide(Effort effort) {
        return new Plan(effort == Effort.SHORT ? 1 : 2, 12_000, 4, 1_000);
    }
}
