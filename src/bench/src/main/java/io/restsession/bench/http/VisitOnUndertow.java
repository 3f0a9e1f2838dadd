package io.restsession.bench.http;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.http.server.UndertowServer;
import io.restsession.bench.load.Check;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Target;
import java.util.ArrayList;
import java.util.List;

/** Row 2: a counter in a session in memory, through Undertow's own sessions. */
public final class VisitOnUndertow implements Row {

    private static final String THEIRS = "Undertow's InMemorySessionManager";

    @Override
    public int number() {
        return 2;
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Contest(Plan.simple(effort), List.of(Work.VISIT), false).run(VisitOnUndertow::both).get(Work.VISIT)
            .ratio(2, "visit counter, memory, Undertow", THEIRS, Target.atLeast(1)));
        if (effort == Effort.WHOLE) {
            figures.add(new Contest(Plan.wide(Effort.SHORT), List.of(Work.VISIT), false).run(VisitOnUndertow::throughTheApi).get(Work.VISIT)
                .ratio(2, "the same, through SessionContext", THEIRS, null));
            Work many = new Work("/visit", Check.COUNT, 10_000);
            figures.add(new Contest(Plan.wide(Effort.SHORT), List.of(many), false).run(VisitOnUndertow::both).get(many)
                .ratio(2, "the same, 10,000 sessions", THEIRS, null));
        }
        return figures;
    }

    private static List<Contestant> throughTheApi() {
        return List.of(Contestant.ours(UndertowServer.class, "memory", "context"), Contestant.bare(THEIRS, UndertowServer.class));
    }

    private static List<Contestant> both() {
        return List.of(Contestant.ours(UndertowServer.class, "memory"), Contestant.bare(THEIRS, UndertowServer.class));
    }
}
