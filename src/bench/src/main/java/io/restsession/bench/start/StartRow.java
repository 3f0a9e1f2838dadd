package io.restsession.bench.start;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.http.server.BootServer;
import io.restsession.bench.http.server.TomcatServer;
import io.restsession.bench.http.server.UndertowServer;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Row 9: what the agent adds to a server's start, each time beside a start without it. */
public final class StartRow implements Row {

    private static final int PAIRS = 15;
    private static final int FEW_PAIRS = 5;

    @Override
    public int number() {
        return 9;
    }

    @Override
    public List<Figure> measure(Effort effort) throws IOException {
        List<Figure> figures = new ArrayList<>();
        measure(figures, "Undertow", UndertowServer.class, effort);
        measure(figures, "embedded Tomcat", TomcatServer.class, effort);
        measure(figures, "Spring Boot", BootServer.class, effort);
        return figures;
    }

    private static void measure(List<Figure> figures, String name, Class<?> server, Effort effort) throws IOException {
        List<FirstAnswer> bare = new ArrayList<>();
        List<FirstAnswer> ours = new ArrayList<>();
        List<String> agent = List.of("-javaagent:" + System.getProperty("rest.session.bench.agent"));
        // The first ones read everything from the disk.
        FirstAnswer.of(server, List.of());
        FirstAnswer.of(server, agent);
        for (int i = 0; i < (effort == Effort.WHOLE ? PAIRS : FEW_PAIRS); i++) {
            bare.add(FirstAnswer.of(server, List.of()));
            ours.add(FirstAnswer.of(server, agent));
            System.err.printf("    %s: %.3f s, with the agent %.3f s%n", name, bare.get(i).seconds(), ours.get(i).seconds());
        }
        figures.add(added("start until the first response, " + name, bare, ours, FirstAnswer::seconds, Target.atMost(0.25), "s"));
        figures.add(added("memory after the first response, " + name, bare, ours, FirstAnswer::megabytes, Target.atMost(40), "MB"));
    }

    private static Figure added(String work, List<FirstAnswer> bare, List<FirstAnswer> ours, ToDoubleFunction<FirstAnswer> figure,
        Target target, String unit) {
        double[] added = new double[bare.size()];
        for (int i = 0; i < added.length; i++) {
            added[i] = figure.applyAsDouble(ours.get(i)) - figure.applyAsDouble(bare.get(i));
        }
        return new Figure(9, "added: " + work, "without the agent", target, new Sample(added), unit,
            String.format("%.3g %s, with the agent %.3g %s", median(bare, figure), unit, median(ours, figure), unit));
    }

    private static double median(List<FirstAnswer> of, ToDoubleFunction<FirstAnswer> figure) {
        return new Sample(of.stream().mapToDouble(figure).toArray()).median();
    }
}
