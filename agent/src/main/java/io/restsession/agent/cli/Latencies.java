package io.restsession.agent.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** How long the steps of a check take. Not thread-safe. */
final class Latencies {

    private static final double NANOS_PER_MILLI = 1e6;

    private final Map<String, List<Long>> nanosByStep = new LinkedHashMap<>();

    /** @throws FailedStep if it throws */
    <V> V time(String step, Supplier<V> work) {
        long begin = System.nanoTime();
        try {
            V result = work.get();
            nanosByStep.computeIfAbsent(step, first -> new ArrayList<>()).add(System.nanoTime() - begin);
            return result;
        } catch (RuntimeException | LinkageError e) {
            throw new FailedStep("could not " + step + ", after " + millis(System.nanoTime() - begin) + " ms", e);
        }
    }

    void print(Output output) {
        Table table = new Table(output, "STEP", ">TIMES", ">MEDIAN-MS", ">WORST-MS");
        for (Map.Entry<String, List<Long>> step : nanosByStep.entrySet()) {
            List<Long> nanos = step.getValue();
            Collections.sort(nanos);
            int times = nanos.size();
            table.row(step.getKey(), String.valueOf(times), millis(nanos.get(times / 2)), millis(nanos.get(times - 1)));
        }
        table.print();
    }

    private static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.2f", nanos / NANOS_PER_MILLI);
    }
}
