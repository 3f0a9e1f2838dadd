package io.restsession.bench.http;

import io.restsession.bench.process.Cpu;
import io.restsession.bench.process.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Servers against each other: all alive at the same time, warmed up, then measured in turns there and back, so that what
 * drifts on the machine meets all of them alike. Immutable.
 */
final class Contest {

    /** Longer than a round: of a thousand requests only ten are above the 99th percentile. */
    private static final long LATENCY_MILLIS = 2_000;

    /** By how much a round has to beat all before it to count as faster; and for how many none does before a server is warm. */
    private static final double FASTER = 1.02;
    private static final int SETTLED_ROUNDS = 5;

    private final Plan plan;
    private final List<Work> works;
    private final boolean latencies;

    Contest(Plan plan, List<Work> works, boolean latencies) {
        this.plan = plan;
        this.works = works;
        this.latencies = latencies;
    }

    /** Who takes part in one trial; makes the store they share a clean one. */
    @FunctionalInterface
    interface Field {
        List<Contestant> enter() throws Exception;
    }

    Map<Work, Measured> run(Field field) throws Exception {
        Map<Work, Measured> results = new LinkedHashMap<>();
        works.forEach(work -> results.put(work, new Measured()));
        for (int trial = 1; trial <= plan.trials(); trial++) {
            System.err.printf("  trial %d of %d%n", trial, plan.trials());
            List<Running> servers = new ArrayList<>();
            try (Generator load = new Generator()) {
                for (Contestant contestant : field.enter()) {
                    servers.add(new Running(contestant.name(), contestant.start()));
                }
                connect(servers, load);
                warmUp(servers, load);
                measure(servers, load, results);
            } finally {
                for (Running server : servers) {
                    server.jvm().close();
                }
            }
        }
        return results;
    }

    private void connect(List<Running> servers, Generator load) throws IOException {
        for (Running server : servers) {
            int port = Integer.parseInt(server.jvm().await("ready"));
            for (Work work : works) {
                load.open(crowd(server, work), port, work);
            }
        }
    }

    /** On all CPUs: on one of its own, a server's compiler would need minutes for what it does beside it in seconds. */
    private void warmUp(List<Running> servers, Generator load) throws IOException {
        for (Work work : works) {
            for (Running server : servers) {
                warmUp(crowd(server, work), load);
            }
        }
        for (Running server : servers) {
            server.jvm().move(Cpu.OF_SERVERS);
        }
    }

    /** Until it has not got faster for some rounds. */
    private void warmUp(String crowd, Generator load) throws IOException {
        double best = 0;
        int since = 0;
        for (int round = 0; round < plan.warmUpRounds() && since < SETTLED_ROUNDS; round++) {
            double perSecond = load.fast(crowd, Plan.WARM_UP_MILLIS);
            since = perSecond > best * FASTER ? 0 : since + 1;
            best = Math.max(best, perSecond);
        }
    }

    private void measure(List<Running> servers, Generator load, Map<Work, Measured> results) throws IOException {
        List<Running> lap = new ArrayList<>(servers);
        Collections.reverse(lap);
        lap.addAll(0, servers);
        for (Work work : works) {
            Measured measured = results.get(work);
            for (int i = 0; i < plan.laps(); i++) {
                for (Running server : lap) {
                    round(server, work, load, measured);
                }
            }
            if (latencies) {
                latencies(lap, work, load, measured);
            }
        }
    }

    private void round(Running server, Work work, Generator load, Measured measured) throws IOException {
        double cpu = server.jvm().cpuSeconds();
        double loadCpu = load.cpuSeconds();
        Cpu.Time beside = Cpu.time(Cpu.OF_LOAD_AND_STORES);
        double perSecond = load.fast(crowd(server, work), plan.roundMillis());
        double requests = perSecond * plan.roundMillis() / 1000;
        Round round = new Round(perSecond, (server.jvm().cpuSeconds() - cpu) / requests, (load.cpuSeconds() - loadCpu) / requests,
            Cpu.time(Cpu.OF_LOAD_AND_STORES).busySince(beside));
        measured.add(server.name(), round);
        System.err.println("    " + work.path() + ", " + server.name() + ": " + round);
    }

    /** All at the same rate, half of what the slowest can do: what each then takes is what a user sees on a machine with some air. */
    private void latencies(List<Running> lap, Work work, Generator load, Measured measured) throws IOException {
        int perSecond = (int) lap.stream().mapToDouble(server -> measured.perSecond(server.name())).min().orElseThrow() / 2;
        for (Running server : lap) {
            double[] nanos = load.rate(crowd(server, work), perSecond, LATENCY_MILLIS);
            measured.latency(server.name(), perSecond, nanos[0], nanos[1]);
        }
    }

    private String crowd(Running server, Work work) {
        return (server.name() + '#' + works.indexOf(work)).replace(' ', '_');
    }

    private record Running(String name, Jvm jvm) {
    }
}
