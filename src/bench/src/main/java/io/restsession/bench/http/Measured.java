package io.restsession.bench.http;

import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** What came of one kind of work: a value for each server and round, the same rounds for all. Not thread-safe. */
final class Measured {

    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();
    private final Map<String, List<Double>> medianMillis = new LinkedHashMap<>();
    private final Map<String, List<Double>> slowMillis = new LinkedHashMap<>();
    private final Map<String, List<Double>> loads = new LinkedHashMap<>();

    void add(String server, Round round) {
        add(rounds, server, round);
    }

    void latency(String server, int perSecond, double p50Nanos, double p99Nanos) {
        add(loads, server, (double) perSecond);
        add(medianMillis, server, p50Nanos / 1e6);
        add(slowMillis, server, p99Nanos / 1e6);
    }

    double perSecond(String server) {
        return typical(server).perSecond();
    }

    /** Ours beside another, by neighbouring rounds. */
    Figure ratio(int row, String work, String beside, Target target) {
        List<Round> ours = rounds.get(Contestant.OURS);
        List<Round> theirs = rounds.get(beside);
        Sample ratios = new Sample(IntStream.range(0, ours.size())
            .mapToDouble(i -> ours.get(i).perSecond() / theirs.get(i).perSecond()).toArray());
        Sample byCpu = new Sample(IntStream.range(0, ours.size())
            .mapToDouble(i -> theirs.get(i).cpuSeconds() / ours.get(i).cpuSeconds()).toArray());
        return new Figure(row, work, beside, target, ratios, "×", String.format(Locale.ROOT, "by CPU time %.3f×: %s %s; %s %s",
            byCpu.median(), Contestant.OURS, typical(Contestant.OURS), beside, typical(beside)));
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

    private Round typical(String server) {
        List<Round> all = rounds.get(server);
        return new Round(new Sample(all.stream().mapToDouble(Round::perSecond).toArray()).median(),
            new Sample(all.stream().mapToDouble(Round::cpuSeconds).toArray()).median(),
            new Sample(all.stream().mapToDouble(Round::loadSeconds).toArray()).median(),
            new Sample(all.stream().mapToDouble(Round::busyBeside).toArray()).median());
    }

    private static <T> void add(Map<String, List<T>> to, String server, T value) {
        to.computeIfAbsent(server, any -> new ArrayList<>()).add(value);
    }

    private static Sample sample(Map<String, List<Double>> of, String server) {
        return new Sample(of.get(server).stream().mapToDouble(Double::doubleValue).toArray());
    }
}
