package io.restsession.bench.micro;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Row 6: nanoseconds and bytes of one request's load and commit, by JMH. */
public final class RequestCostRow implements Row {

    private static final String ALLOCATED = "gc.alloc.rate.norm";

    @Override
    public int number() {
        return 6;
    }

    @Override
    public List<Figure> measure(Effort effort) throws RunnerException {
        Map<String, RunResult> results = new TreeMap<>();
        for (RunResult each : new Runner(options(effort)).run()) {
            BenchmarkParams params = each.getParams();
            results.put(params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1), each);
        }
        List<Figure> figures = new ArrayList<>();
        add(figures, results.get("unchanged"), "load and commit, unchanged session", Target.atMost(500), Target.atMost(1024), "");
        add(figures, results.get("changed"), "load and commit, one of five values changed", null, null, "");
        add(figures, results.get("servedUnchanged"), "the same through getSession(), unchanged", null, null, "");
        add(figures, results.get("servedChanged"), "the same through getSession(), changed", null, null, "");
        add(figures, results.get("signature"), "the JDK's HMAC-SHA256 alone", null, null, "what every signed cookie costs");
        return figures;
    }

    private static Options options(Effort effort) {
        boolean whole = effort == Effort.WHOLE;
        int iterations = whole ? 5 : 3;
        return new OptionsBuilder()
            .include(RequestCost.class.getName().replace(".", "\\.") + "\\..*")
            .forks(whole ? 2 : 1)
            .warmupIterations(iterations).warmupTime(TimeValue.seconds(1))
            .measurementIterations(iterations).measurementTime(TimeValue.seconds(1))
            .addProfiler(GCProfiler.class)
            .verbosity(VerboseMode.SILENT)
            .build();
    }

    private static void add(List<Figure> figures, RunResult result, String work, Target time, Target garbage, String remark) {
        figures.add(new Figure(6, work, "", time, sample(result, IterationResult::getPrimaryResult), "ns", remark));
        figures.add(new Figure(6, work, "", garbage, sample(result, each -> each.getSecondaryResults().get(ALLOCATED)), "B", "allocated"));
    }

    private static Sample sample(RunResult result, Function<IterationResult, Result<?>> part) {
        Stream<IterationResult> iterations = result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream());
        return new Sample(iterations.mapToDouble(each -> part.apply(each).getScore()).toArray());
    }
}
