package io.restsession.bench.start;

import io.restsession.bench.Effort;
import io.restsession.bench.Row;
import io.restsession.bench.report.Figure;
import io.restsession.bench.report.Sample;
import io.restsession.bench.report.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Row 10: how large the agent's jar is. */
public final class JarSizeRow implements Row {

    private static final double MEGABYTE = 1_000_000;

    @Override
    public int number() {
        return 10;
    }

    @Override
    public List<Figure> measure(Effort effort) throws IOException {
        long bytes = Files.size(Path.of(System.getProperty("rest.session.bench.agent")));
        return List.of(new Figure(10, "size of the agent's jar", "", Target.atMost(12), new Sample(bytes / MEGABYTE), "MB", ""));
    }
}
