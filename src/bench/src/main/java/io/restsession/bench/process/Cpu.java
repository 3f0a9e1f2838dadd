package io.restsession.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Where what runs: the servers that are compared have one CPU, of which one at a time makes use, and all that serves them (load
 * and stores) has another. So no server gets faster by threads that work beside it, and all get the same.
 */
public final class Cpu {

    public static final String OF_SERVERS = "0";
    public static final String OF_LOAD_AND_STORES = "1";

    private static final Path STAT = Path.of("/proc/stat");

    private Cpu() {
    }

    /** How it has spent its time so far, whoever for; zeroes where the system does not say. */
    public static Time time(String cpu) throws IOException {
        if (!Files.isReadable(STAT)) {
            return new Time(0, 0);
        }
        long[] ticks = Files.readAllLines(STAT).stream().filter(line -> line.startsWith("cpu" + cpu + ' '))
            .flatMap(line -> Arrays.stream(line.split(" ")).skip(1).limit(8)).mapToLong(Long::parseLong).toArray();
        long all = Arrays.stream(ticks).sum();
        // The fourth and fifth: idle, and idle until a disk answers.
        return ticks.length < 5 ? new Time(0, 0) : new Time(all - ticks[3] - ticks[4], all);
    }

    /** In clock ticks. */
    public record Time(long busy, long all) {

        /** The share of the time since then that it has worked. */
        public double busySince(Time then) {
            return (double) (busy - then.busy) / Math.max(1, all - then.all);
        }
    }
}
