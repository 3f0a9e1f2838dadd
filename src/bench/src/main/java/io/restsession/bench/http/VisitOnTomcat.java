package io.restsession.bench.http;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.http.server.Peer;
import io.restsession.bench.http.server.TomcatServer;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Target;
import java.util.List;

/** Row 3: a counter in a session in memory, through getSession(). */
public final class VisitOnTomcat implements Row {

    private static final String OWN = "Tomcat's own sessions";
    private static final String SPRING = "Spring Session, MapSession";

    @Override
    public int number() {
        return 3;
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        Measured measured = new Contest(Plan.simple(effort), List.of(Work.VISIT), false).run(() -> List.of(
            Contestant.bare(OWN, TomcatServer.class),
            Contestant.ours(TomcatServer.class, "memory"),
            Contestant.bare(SPRING, TomcatServer.class, Peer.SPRING_MAP.name()))).get(Work.VISIT);
        return List.of(measured.ratio(3, "visit counter by getSession(), memory, Tomcat", OWN, Target.atLeast(0.95)),
            measured.ratio(3, "visit counter by getSession(), memory, Tomcat", SPRING, Target.atLeast(1.5)));
    }
}
