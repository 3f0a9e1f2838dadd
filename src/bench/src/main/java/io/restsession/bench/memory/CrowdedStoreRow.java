package io.restsession.bench.memory;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.process.Jvm;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.io.IOException;
import java.util.List;

/** Row 8: what a request costs as the memory store fills, and how long one waits while a million sessions expire. */
public final class CrowdedStoreRow implements Row {

    private static final int[] SIZES = {10_000, 100_000, 1_000_000};
    private static final List<String> HEAP = List.of("-Xms4g", "-Xmx4g", "-XX:+UseG1GC");

    @Override
    public int number() {
        return 8;
    }

    @Override
    public List<Figure> measure(Effort effort) throws IOException {
        int rounds = effort == Effort.WHOLE ? 3 : 1;
        double[][] ours = new double[rounds][];
        double[][] maps = new double[rounds][];
        double[][] gaps = new double[rounds][];
        for (int i = 0; i < rounds; i++) {
            ours[i] = nanos("ours", effort);
            maps[i] = nanos("map", effort);
            gaps[i] = gaps();
        }
        return List.of(
            new Figure(8, "a change among a million sessions, to one among ten thousand", "", Target.atMost(1.2), growth(ours), "\u00d7",
                nanos(ours)),
            new Figure(8, "the same of a bare ConcurrentHashMap's get and put", "", null, growth(maps), "\u00d7", nanos(maps)),
            new Figure(8, "longest request while a million sessions expire", "", Target.atMost(20), column(gaps, 1), "ms",
                String.format("before they do %.1f ms; longest collection meanwhile %.0f ms; G1, 4 GB",
                    column(gaps, 0).median(), column(gaps, 2).median())));
    }

    private static double[] nanos(String what, Effort effort) throws IOException {
        double[] nanos = new double[SIZES.length];
        for (int i = 0; i < SIZES.length; i++) {
            System.err.println("row 8: " + what + ' ' + SIZES[i]);
            String seconds = effort == Effort.WHOLE ? "5" : "3";
            try (Jvm jvm = new Jvm.Command().options(HEAP).start(SizeCost.class.getName(), what, "" + SIZES[i], seconds)) {
                nanos[i] = Double.parseDouble(jvm.await("ns"));
            }
        }
        return nanos;
    }

    /** @return as {@link ExpiryPause} says them */
    private static double[] gaps() throws IOException {
        System.err.println("row 8: expiry");
        try (Jvm jvm = new Jvm.Command().options(HEAP).start(ExpiryPause.class.getName(), "1000000")) {
            return new double[] {
                Double.parseDouble(jvm.await("quiet")), Double.parseDouble(jvm.await("gap")), Double.parseDouble(jvm.await("pause"))};
        }
    }

    private static Sample growth(double[][] nanos) {
        double[] ratios = new double[nanos.length];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = nanos[i][SIZES.length - 1] / nanos[i][0];
        }
        return new Sample(ratios);
    }

    private static String nanos(double[][] nanos) {
        return String.format("%.0f ns among 10,000, %.0f ns among 100,000, %.0f ns among 1,000,000",
            column(nanos, 0).median(), column(nanos, 1).median(), column(nanos, 2).median());
    }

    private static Sample column(double[][] rounds, int column) {
        double[] values = new double[rounds.length];
        for (int i = 0; i < rounds.length; i++) {
            values[i] = rounds[i][column];
        }
        return new Sample(values);
    }
}
