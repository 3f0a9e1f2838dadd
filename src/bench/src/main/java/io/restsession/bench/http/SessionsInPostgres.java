package io.restsession.bench.http;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.http.server.Peer;
import io.restsession.bench.http.server.TomcatServer;
import io.restsession.bench.http.store.Postgres;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Row 5: sessions in PostgreSQL, through getSession() on Tomcat. */
public final class SessionsInPostgres implements Row {

    private static final String SPRING = "Spring Session JDBC";
    private static final String OWN = "Tomcat's own sessions, in memory";

    @Override
    public int number() {
        return 5;
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        try (Postgres postgres = Postgres.start()) {
            Map<Work, Measured> measured = new Contest(Plan.wide(effort), List.of(Work.READ, Work.VISIT), true).run(() -> field(postgres));
            List<Figure> figures = new ArrayList<>();
            figures(figures, measured.get(Work.READ), "only reads, PostgreSQL, Tomcat");
            figures(figures, measured.get(Work.VISIT), "reads and writes, PostgreSQL, Tomcat");
            return figures;
        }
    }

    private static List<Contestant> field(Postgres postgres) throws Exception {
        return List.of(Contestant.ours(TomcatServer.class, postgres.newDatabase()),
            Contestant.bare(SPRING, TomcatServer.class, Peer.SPRING_JDBC.name(), postgres.newDatabase()),
            Contestant.bare(OWN, TomcatServer.class));
    }

    private static void figures(List<Figure> figures, Measured measured, String work) {
        figures.add(measured.ratio(5, work, SPRING, Target.atLeast(2.5)));
        figures.add(measured.ratio(5, work, OWN, null));
        figures.addAll(measured.latencies(5, work));
    }
}
