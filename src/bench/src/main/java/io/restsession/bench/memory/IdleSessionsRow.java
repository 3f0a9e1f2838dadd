package io.restsession.bench.memory;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.process.Jvm;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Row 7: heap of an idle session, of the agent's in the memory store and of the servers' own. */
public final class IdleSessionsRow implements Row {

    private static final List<String> HEAP = List.of("-Xms4g", "-Xmx4g");
    private static final String AGENT = "-javaagent:" + System.getProperty("rest.session.bench.agent") + "=log.level=error";

    @Override
    public int number() {
        return 7;
    }

    @Override
    public List<Figure> measure(Effort effort) throws IOException {
        int sessions = effort == Effort.WHOLE ? 1_000_000 : 100_000;
        int rounds = effort == Effort.WHOLE ? 2 : 1;
        return List.of(
            beside(Site.UNDERTOW, Site.UNDERTOW, "Undertow's own", Target.atMost(0.5), sessions, rounds),
            beside(Site.TOMCAT, Site.TOMCAT, "Tomcat's own", Target.atMost(0.5), sessions, rounds),
            beside(Site.CONTEXT, Site.UNDERTOW, "Undertow's own", null, sessions, rounds));
    }

    private static Figure beside(Site ours, Site theirs, String name, Target target, int sessions, int rounds) throws IOException {
        List<Double> own = new ArrayList<>();
        List<Double> peers = new ArrayList<>();
        for (int i = 0; i < rounds; i++) {
            own.add(bytes(ours, sessions, List.of(AGENT)));
            peers.add(bytes(theirs, sessions, List.of()));
        }
        double[] ratios = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            ratios[i] = own.get(i) / peers.get(i);
        }
        String work = "heap of an idle session, through " + (ours == Site.CONTEXT ? "SessionContext" : "the container's sessions");
        return new Figure(7, work, name, target, new Sample(ratios), "\u00d7",
            String.format("%.0f B, theirs %.0f B; %,d sessions that have not been used for 25 s", median(own), median(peers), sessions));
    }

    private static double bytes(Site site, int sessions, List<String> agent) throws IOException {
        System.err.println("row 7: " + site + ' ' + agent);
        try (Jvm jvm = new Jvm.Command().options(HEAP).options(agent).start(IdleSessions.class.getName(), site.name(), "" + sessions)) {
            return Double.parseDouble(jvm.await("bytes"));
        }
    }

    private static double median(List<Double> measured) {
        return new Sample(measured.stream().mapToDouble(Double::doubleValue).toArray()).median();
    }
}
