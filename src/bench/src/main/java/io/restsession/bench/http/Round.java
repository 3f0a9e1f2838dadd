package io.restsession.bench.http;

import java.util.Locale;

/**
 * One measurement of one server. Immutable.
 *
 * @param perSecond  requests
 * @param cpuSeconds of the server's JVM for each; unlike the first, hardly touched by what else the machine does
 * @param loadSeconds of CPU that the load generator has used for each: it is no bottleneck where it is less than the server's
 * @param busyBeside how much of its time the other CPU has worked, the load generator's and the store's; at 1 it, and not the
 *     server, is what was measured
 */
record Round(double perSecond, double cpuSeconds, double loadSeconds, double busyBeside) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,.0f/s (CPU %.1f µs each, load %.1f µs, the other CPU %.0f %% busy)", perSecond,
            1e6 * cpuSeconds, 1e6 * loadSeconds, 100 * busyBeside);
    }
}
