package io.restsession.bench.memory;

import io.restsession.bench.micro.Requests;
import io.restsession.core.store.memory.MemoryStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A program: changes sessions at random among many and says {@code ns <for each change>}. Arguments: {@code ours}, or {@code map} for
 * a bare map that is read and written in their place, which shows what the caches of the processor take from any store; how many there
 * are; how many seconds to warm up and to measure, each.
 */
final class SizeCost {

    /** About what five small values take. */
    private static final int RECORD = 200;
    private static final int BATCH = 1000;

    private final List<List<String>> clients = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);

    private SizeCost() {
    }

    public static void main(String[] arguments) {
        SizeCost cost = new SizeCost();
        int size = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        Consumer<List<String>> change = arguments[0].equals("ours") ? cost.ours(size) : cost.map(size);
        // Once all is where it stays.
        System.gc();
        cost.run(change, seconds);
        System.out.println("ns " + cost.run(change, seconds));
    }

    private Consumer<List<String>> ours(int size) {
        Requests requests = new Requests(new MemoryStore(Clock.systemUTC()));
        for (int i = 0; i < size; i++) {
            clients.add(requests.begin());
        }
        return requests::count;
    }

    private Consumer<List<String>> map(int size) {
        ConcurrentHashMap<String, byte[]> map = new ConcurrentHashMap<>();
        for (int i = 0; i < size; i++) {
            // As long as a signed token, and another string than the one that is looked up.
            String id = String.format("%016x", random.nextLong()).repeat(6);
            map.put(id, new byte[RECORD]);
            clients.add(List.of(new String(id.toCharArray())));
        }
        return client -> map.put(client.get(0), map.get(client.get(0)).clone());
    }

    private double run(Consumer<List<String>> change, int seconds) {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long changes = 0;
        long now;
        do {
            for (int i = 0; i < BATCH; i++) {
                change.accept(clients.get(random.nextInt(clients.size())));
            }
            changes += BATCH;
            now = System.nanoTime();
        } while (now < end);
        return (double) (now - start) / changes;
    }
}
