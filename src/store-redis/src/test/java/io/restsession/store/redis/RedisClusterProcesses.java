package io.restsession.store.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A cluster of real servers on the loopback address, with all slots spread over its masters. */
final class RedisClusterProcesses implements AutoCloseable {

    private static final int SLOTS = 16_384;

    private final List<RedisProcess> masters = new ArrayList<>();
    private final List<RedisProcess> replicas = new ArrayList<>();
    private final String[] options;

    /** @param options of each server */
    RedisClusterProcesses(int masterCount, String... options) {
        this.options = options;
        for (int i = 0; i < masterCount; i++) {
            masters.add(server());
        }
        for (int i = 0; i < masterCount; i++) {
            int from = i * SLOTS / masterCount;
            int to = (i + 1) * SLOTS / masterCount;
            try (RedisClient client = client(i)) {
                client.ask("CLUSTER", IntStream.concat(IntStream.of(-1), IntStream.range(from, to))
                    .mapToObj(slot -> slot < 0 ? "ADDSLOTS" : "" + slot).toArray(String[]::new));
                client.ask("CLUSTER", "SET-CONFIG-EPOCH", "" + (i + 1));
                client.ask("CLUSTER", "MEET", "127.0.0.1", "" + masters.get(0).port());
            }
        }
        awaitAll("cluster_known_nodes:" + masterCount);
        awaitAll("cluster_state:ok");
    }

    private RedisProcess server() {
        return RedisProcess.started(Stream.concat(Stream.of("--cluster-enabled", "yes"), Stream.of(options)).toArray(String[]::new));
    }

    /** Adds a replica of a master, with all that it has. */
    void addReplica(int master) {
        RedisProcess replica = server();
        replicas.add(replica);
        try (RedisClient client = replica.client()) {
            client.ask("CLUSTER", "MEET", "127.0.0.1", "" + masters.get(0).port());
            Await.until(() -> client.text("CLUSTER", "NODES").contains(id(master)));
            client.ask("CLUSTER", "REPLICATE", id(master));
            Await.until(() -> client.text("INFO", "replication").contains("master_link_status:up"));
            // Only a replica that has heard from its master which slots are its own, and is known to the other masters as
            // its replica, is elected in its place.
            Await.until(() -> client.text("CLUSTER", "INFO").contains("cluster_state:ok"));
            for (int i = 0; i < masters.size(); i++) {
                awaitReplica(i, client.text("CLUSTER", "MYID"), id(master));
            }
        }
    }

    private void awaitReplica(int knowing, String replica, String master) {
        try (RedisClient client = client(knowing)) {
            Await.until(() -> client.text("CLUSTER", "NODES").lines()
                .anyMatch(line -> line.startsWith(replica) && line.contains("slave " + master)));
        }
    }

    private void awaitAll(String line) {
        for (int i = 0; i < masters.size(); i++) {
            try (RedisClient client = client(i)) {
                Await.until(() -> client.text("CLUSTER", "INFO").contains(line));
            }
        }
    }

    /** Which master has a slot in the beginning. */
    static int owner(int slot, int masterCount) {
        int owner = 0;
        while (slot >= (owner + 1) * SLOTS / masterCount) {
            owner++;
        }
        return owner;
    }

    RedisProcess master(int i) {
        return masters.get(i);
    }

    RedisClient client(int master) {
        return masters.get(master).client();
    }

    int size() {
        return masters.size();
    }

    String id(int master) {
        try (RedisClient client = client(master)) {
            return client.text("CLUSTER", "MYID");
        }
    }

    /** Of all masters, or of the first one only. */
    String url(boolean all) {
        return "redis+cluster://" + masters.stream().limit(all ? masters.size() : 1).map(master -> "127.0.0.1:" + master.port())
            .collect(Collectors.joining(","));
    }

    @Override
    public void close() {
        masters.forEach(RedisProcess::close);
        replicas.forEach(RedisProcess::close);
    }
}
