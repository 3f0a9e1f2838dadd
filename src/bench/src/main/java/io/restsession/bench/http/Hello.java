package io.restsession.bench.http;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.http.server.TomcatServer;
import io.restsession.bench.http.server.UndertowServer;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Target;
import java.util.List;

/** Row 1: what requests that look at no session pay for the agent. */
public final class Hello implements Row {

    @Override
    public int number() {
        return 1;
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        return List.of(measure(effort, UndertowServer.class, "Undertow"), measure(effort, TomcatServer.class, "Tomcat"));
    }

    private static Figure measure(Effort effort, Class<?> server, String name) throws Exception {
        String without = name + " without the agent";
        return new Contest(Plan.simple(effort), List.of(Work.HELLO), false)
            .run(() -> List.of(Contestant.ours(server, "memory"), Contestant.bare(without, server))).get(Work.HELLO)
            .ratio(1, "no session is touched, " + name, without, Target.atLeast(0.98));
    }
}
