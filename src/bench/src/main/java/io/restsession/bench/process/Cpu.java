package io.restsession.bench.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where what runs. The server that is measured has a CPU of its own, and it alone; whatever serves it (load and stores) has the
 * other. So a server gets no faster by threads that work beside it, and the two that are compared get the same. Load and
 * stores were seen to leave their CPU idle for part of the time, so that the server is what is waited for: how much of it they
 * use stands beside each figure.
 */
public final class Cpu {

    public static final String OF_SERVERS = "0";
    public static final String OF_LOAD_AND_STORES = "1";

    private static final Path STAT = Path.of("/proc/stat");

    private Cpu() {
    }

    /**
     * How much of its time a CPU has worked, whoever for.
     *
     * @param before what {@link #ticks} said at the beginning
     */
    public static double busySince(long[] before, String cpu) throws IOException {
        long[] now = ticks(cpu);
        return (double) (now[0] - before[0]) / Math.max(1, now[1] - before[1]);
    }

    /** The clock ticks that a CPU has worked, and those that there were; zeroes where the system does not say. */
    public static long[] ticks(String cpu) throws IOException {
        long[] ticks = new long[2];
        if (Files.isReadable(STAT)) {
            String line = Files.readAllLines(STAT).stream().filter(l -> l.startsWith("cpu" + cpu + ' ')).findFirst().orElse("");
            List<Long> fields = line.isEmpty() ? List.of() : List.of(line.substring(line.indexOf(' ') + 1).split(" ")).stream()
                .map(Long::valueOf).toList();
            for (int i = 0; i < Math.min(8, fields.size()); i++) {
                ticks[1] += fields.get(i);
                // The fourth and fifth: idle, and idle until a disk answers.
                ticks[0] += i == 3 || i == 4 ? 0 : fields.get(i);
            }
        }
        return ticks;
    }
}
