package io.restsession.bench.http;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.http.server.Peer;
import io.restsession.bench.http.server.TomcatServer;
import io.restsession.bench.http.store.Redis;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Row 4: sessions in Redis, through getSession() on Tomcat. */
public final class SessionsInRedis implements Row {

    private static final String SPRING = "Spring Session Data Redis";
    private static final String REDISSON = "Redisson's session manager";
    private static final String OWN = "Tomcat's own sessions, in memory";

    @Override
    public int number() {
        return 4;
    }

    @Override
    public List<Figure> measure(Effort effort) throws Exception {
        try (Redis redis = Redis.start()) {
            Map<Work, Measured> measured = new Contest(Plan.wide(effort), List.of(Work.READ, Work.VISIT), true).run(() -> field(redis));
            List<Figure> figures = new ArrayList<>();
            figures(figures, measured.get(Work.READ), "only reads, Redis, Tomcat", Target.atLeast(4));
            figures(figures, measured.get(Work.VISIT), "reads and writes, Redis, Tomcat", Target.atLeast(3));
            return figures;
        }
    }

    private static List<Contestant> field(Redis redis) throws Exception {
        redis.clear();
        return List.of(Contestant.ours(TomcatServer.class, redis.url()),
            Contestant.bare(SPRING, TomcatServer.class, Peer.SPRING_REDIS.name(), redis.url()),
            Contestant.bare(REDISSON, TomcatServer.class, Peer.REDISSON.name(), redis.url()),
            Contestant.bare(OWN, TomcatServer.class));
    }

    private static void figures(List<Figure> figures, Measured measured, String work, Target target) {
        figures.add(measured.ratio(4, work, SPRING, target));
        figures.add(measured.ratio(4, work, REDISSON, target));
        figures.add(measured.ratio(4, work, OWN, null));
        figures.addAll(measured.latencies(4, work));
    }
}
