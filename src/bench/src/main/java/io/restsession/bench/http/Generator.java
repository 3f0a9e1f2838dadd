package io.restsession.bench.http;

import io.restsession.bench.load.Load;
import io.restsession.bench.process.Cpu;
import io.restsession.bench.process.Jvm;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The load generator, seen from the JVM that conducts the measurement. Not thread-safe. */
final class Generator implements AutoCloseable {

    private final Jvm jvm;

    Generator() throws IOException {
        jvm = new Jvm.Command().options(List.of("-Xms256m", "-Xmx256m", "-XX:+UseSerialGC")).cpus(Cpu.OF_LOAD_AND_STORES)
            .start(Load.class.getName());
    }

    /** Connects; nothing is sent yet. */
    void open(String crowd, int port, Work work) throws IOException {
        jvm.tell(String.join(" ", "open", crowd, Integer.toString(port), work.path(), Integer.toString(Work.CONNECTIONS),
            Integer.toString(work.sessions()), work.check().name()));
        jvm.await("opened");
    }

    /** @return requests a second, as fast as the server goes */
    double fast(String crowd, long millis) throws IOException {
        jvm.tell("fast " + crowd + ' ' + millis);
        return Double.parseDouble(jvm.await("done"));
    }

    /** @return median and 99th percentile, in nanoseconds */
    double[] rate(String crowd, int perSecond, long millis) throws IOException {
        jvm.tell("rate " + crowd + ' ' + perSecond + ' ' + millis);
        return Arrays.stream(jvm.await("done").split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    /** The CPU time it has used so far. */
    double cpuSeconds() {
        return jvm.cpuSeconds();
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }
}
