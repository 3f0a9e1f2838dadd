package io.restsession.bench.http;

import io.restsession.bench.process.Cpu;
import io.restsession.bench.process.Jvm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Servers against each other: all alive at the same time, warmed up, then measured in turns there and back, so that what
 * drifts on the machine meets all of them alike. Immutable.
 */
final class Contest {

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
            List<Contestant> contestants = field.enter();
            List<Jvm> running = new ArrayList<>();
            try (Generator load = new Generator()) {
                for (Contestant contestant : contestants) {
                    Jvm server = contestant.start();
                    running.add(server);
                    int port = Integer.parseInt(server.await("ready"));
                    for (Work work : works) {
                        load.open(crowd(contestant, work), port, work);
                    }
                }
                warmUp(contestants, load);
                for (Jvm server : running) {
                    server.move(Cpu.OF_SERVERS);
                }
                measure(contestants, load, results);
            } finally {
                for (Jvm server : running) {
                    server.close();
                }
            }
        }
        return results;
    }

    /** On all CPUs: on one of its own, a server's compiler would need minutes for what it does beside it in seconds. */
    private void warmUp(List<Contestant> contestants, Generator load) throws IOException {
        for (Work work : works) {
            for (Contestant contestant : contestants) {
                load.fast(crowd(contestant, work), plan.warmUpMillis());
            }
        }
    }

    private void measure(List<Contestant> contestants, Generator load, Map<Work, Measured> results) throws IOException {
        List<Contestant> lap = thereAndBack(contestants);
        for (Work work : works) {
            Measured measured = results.get(work);
            for (int i = 0; i < plan.laps(); i++) {
                for (Contestant contestant : lap) {
                    round(contestant, work, load, measured);
                }
            }
            if (latencies) {
                latencies(lap, work, load, measured);
            }
        }
    }

    private void round(Contestant contestant, Work work, Generator load, Measured measured) throws IOException {
        long[] server = Cpu.ticks(Cpu.OF_SERVERS);
        long[] other = Cpu.ticks(Cpu.OF_LOAD_AND_STORES);
        double perSecond = load.fast(crowd(contestant, work), plan.roundMillis());
        double serverBusy = Cpu.busySince(server, Cpu.OF_SERVERS);
        double otherBusy = Cpu.busySince(other, Cpu.OF_LOAD_AND_STORES);
        measured.round(contestant.name(), perSecond, serverBusy, otherBusy);
        System.err.printf("    %s %s: %,.0f/s, its CPU %.0f %%, the other %.0f %%%n", contestant.name(), work.path(), perSecond,
            100 * serverBusy, 100 * otherBusy);
    }

    /** All at the same rate, half of what the slowest can do: what each then takes is what a user sees on a machine with some air. */
    private void latencies(List<Contestant> lap, Work work, Generator load, Measured measured) throws IOException {
        int perSecond = (int) lap.stream().mapToDouble(contestant -> measured.perSecond(contestant.name())).min().orElseThrow() / 2;
        for (Contestant contestant : lap) {
            double[] nanos = load.rate(crowd(contestant, work), perSecond, plan.roundMillis());
            measured.latency(contestant.name(), perSecond, nanos[0], nanos[1]);
        }
    }

    private static List<Contestant> thereAndBack(List<Contestant> contestants) {
        List<Contestant> lap = new ArrayList<>(contestants);
        for (int i = contestants.size() - 1; i >= 0; i--) {
            lap.add(contestants.get(i));
        }
        return lap;
    }

    private String crowd(Contestant contestant, Work work) {
        return (contestant.name() + '#' + works.indexOf(work)).replace(' ', '_');
    }
}
