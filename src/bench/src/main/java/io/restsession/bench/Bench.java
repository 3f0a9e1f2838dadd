package io.restsession.bench;

import io.restsession.bench.http.Hello;
import io.restsession.bench.http.SessionsInPostgres;
import io.restsession.bench.http.SessionsInRedis;
import io.restsession.bench.http.VisitOnTomcat;
import io.restsession.bench.http.VisitOnUndertow;
import io.restsession.bench.memory.CrowdedStoreRow;
import io.restsession.bench.memory.IdleSessionsRow;
import io.restsession.bench.micro.RequestCostRow;
import io.restsession.bench.report.Report;
import io.restsession.bench.start.JarSizeRow;
import io.restsession.bench.start.StartRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The program: measures the rows it was asked for, and writes the report after each. */
public final class Bench {

    private static final List<Row> ROWS = List.of(new Hello(), new VisitOnUndertow(), new VisitOnTomcat(), new SessionsInRedis(),
        new SessionsInPostgres(), new RequestCostRow(), new IdleSessionsRow(), new CrowdedStoreRow(), new StartRow(), new JarSizeRow());

    /** Those of the short run: what every request costs, a session in memory, and the session layer alone. */
    private static final Set<Integer> MAIN_ROWS = Set.of(1, 2, 6);

    private Bench() {
    }

    public static void main(String[] arguments) throws IOException {
        Effort effort = Effort.valueOf(System.getProperty("rest.session.bench.effort", "whole").toUpperCase(Locale.ROOT));
        Report report = new Report(Path.of(System.getProperty("rest.session.bench.directory", "target/bench")), effort);
        for (Row row : asked(effort)) {
            System.err.println("row " + row.number());
            try {
                report.add(row.measure(effort));
            } catch (Exception e) {
                e.printStackTrace();
                report.failed(row.number(), e);
            }
            report.write();
        }
        System.err.println(report.table());
        // Something a row left running does not keep the JVM.
        System.exit(report.isComplete() ? 0 : 1);
    }

    private static List<Row> asked(Effort effort) {
        String numbers = System.getProperty("rest.session.bench.rows", "");
        Set<Integer> wanted = numbers.isBlank() ? MAIN_ROWS
            : Arrays.stream(numbers.split(",")).map(String::trim).map(Integer::valueOf).collect(Collectors.toSet());
        boolean all = numbers.isBlank() && effort == Effort.WHOLE;
        List<Row> rows = ROWS.stream().filter(row -> all || wanted.contains(row.number())).toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("There is no row " + numbers);
        }
        return rows;
    }
}
