package io.restsession.bench.http;

import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What came of one kind of work: a value for each server and round, the same rounds for all. Not thread-safe. */
final class Measured {

    private final Map<String, List<Double>> rates = new LinkedHashMap<>();
    private final Map<String, List<Double>> busy = new LinkedHashMap<>();
    private final Map<String, List<Double>> busyBeside = new LinkedHashMap<>();
    private final Map<String, List<Double>> medianMillis = new LinkedHashMap<>();
    private final Map<String, List<Double>> slowMillis = new LinkedHashMap<>();
    private final Map<String, List<Double>> loads = new LinkedHashMap<>();

    void round(String server, double perSecond, double itsCpu, double otherCpu) {
        add(rates, server, perSecond);
        add(busy, server, itsCpu);
        add(busyBeside, server, otherCpu);
    }

    void latency(String server, int perSecond, double p50Nanos, double p99Nanos) {
        add(loads, server, perSecond);
        add(medianMillis, server, p50Nanos / 1e6);
        add(slowMillis, server, p99Nanos / 1e6);
    }

    double perSecond(String server) {
        return sample(rates, server).median();
    }

    /** Ours beside another, by neighbouring rounds. */
    Figure ratio(int row, String work, String beside, Target target) {
        List<Double> ours = rates.get(Contestant.OURS);
        List<Double> theirs = rates.get(beside);
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = ours.get(i) / theirs.get(i);
        }
        return new Figure(row, work, beside, target, new Sample(ratios), "×", absolute(Contestant.OURS) + "; " + absolute(beside));
    }

    /** The latency at a fixed rate of each server. */
    List<Figure> latencies(int row, String work) {
        List<Figure> figures = new ArrayList<>();
        for (String server : slowMillis.keySet()) {
            figures.add(new Figure(row, work + ": 99th percentile of latency, " + server, "", null, sample(slowMillis, server), "ms",
                String.format(Locale.ROOT, "median %.2f ms, at %,.0f requests/s", sample(medianMillis, server).median(),
                    sample(loads, server).median())));
        }
        return figures;
    }

    private String absolute(String server) {
        return String.format(Locale.ROOT, "%s %,.0f/s (its CPU %.0f %% busy, the other %.0f %%)", server, perSecond(server),
            100 * sample(busy, server).median(), 100 * sample(busyBeside, server).median());
    }

    private static void add(Map<String, List<Double>> to, String server, double value) {
        to.computeIfAbsent(server, any -> new ArrayList<>()).add(value);
    }

    private static Sample sample(Map<String, List<Double>> of, String server) {
        return new Sample(of.get(server).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
