package io.restsession.bench.micro;

import io.restsession.core.store.memory.MemoryStore;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One client's requests, one after the other, over the memory store. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RequestCost {

    private final Requests requests = new Requests(new MemoryStore(Clock.systemUTC()));
    private final List<String> cookies = requests.begin();

    private final ServedRequests served = new ServedRequests(new MemoryStore(Clock.systemUTC()));
    private final List<String> servedCookies = served.begin();

    private final BareSignature signature = new BareSignature();

    @Benchmark
    public Object unchanged() {
        return requests.read(cookies);
    }

    @Benchmark
    public int changed() {
        return requests.count(cookies);
    }

    @Benchmark
    public Object servedUnchanged() {
        return served.read(servedCookies);
    }

    @Benchmark
    public int servedChanged() {
        return served.count(servedCookies);
    }

    /** What no signed cookie can do without. */
    @Benchmark
    public byte[] signature() {
        return signature.compute();
    }
}
