package io.restsession.bench.report;

import io.restsession.bench.Effort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** All figures of one run, as files: {@code report.md} and {@code report.svg}. Not thread-safe. */
public final class Report {

    private final Path directory;
    private final Effort effort;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<Integer, String> failures = new TreeMap<>();

    public Report(Path directory, Effort effort) {
        this.directory = directory;
        this.effort = effort;
    }

    public void add(List<Figure> more) {
        figures.addAll(more);
    }

    public void failed(int row, Exception why) {
        failures.put(row, String.valueOf(why.getMessage() == null ? why : why.getMessage()));
    }

    /** Whether every row could be measured; says nothing of what is wanted of it. */
    public boolean isComplete() {
        return failures.isEmpty();
    }

    public String table() {
        return new Table(Collections.unmodifiableList(figures), failures).toString();
    }

    /** Writes what there is so far. */
    public void write() throws IOException {
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("report.md"), "# Benchmarks (" + effort.name().toLowerCase(Locale.ROOT) + ")\n\n"
            + table() + "\n![Ratios against what is wanted](report.svg)\n\n" + Circumstances.text());
        Files.writeString(directory.resolve("report.svg"), new Picture(figures).toString());
    }
}
