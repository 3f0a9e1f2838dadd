package io.restsession.bench.http;

import java.util.Locale;

/**
 * One measurement of one server. Immutable.
 *
 * @param perSecond  requests
 * @param cpuSeconds of the server's JVM for each; unlike the first, hardly touched by what else the machine does
 * @param busyBeside how much of its time the other CPU has worked, the load generator's and the store's; at 1 it, and not the
 *     server, is what was measured
 */
record Round(double perSecond, double cpuSeconds, double busyBeside) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s (%.1f µs of CPU each, the other CPU %.0f %% busy)", perSecond, 1e6 * cpuSeconds,
            100 * busyBeside);
    }
}
