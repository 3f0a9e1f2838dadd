package io.restsession.store.redis;

import io.restsession.core.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import redis.clients.jedis.Protocol;

/** The masters of a cluster: which of them has what, and the connections to each. Thread-safe. */
final class ClusterNodes {

    private final List<Address> seeds;
    private final Connector connector;
    private final int connections;
    private final Map<Address, Pool> pools = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();

    /** Null: not read yet. */
    private volatile SlotMap map;

    /** How often the map was asked for. Guarded by the lock. */
    private int readings;

    private volatile boolean inDoubt;
    private volatile boolean closed;

    /**
     * @param seeds       some of the cluster's servers
     * @param connections how many there may be to each of its masters
     */
    ClusterNodes(List<Address> seeds, Connector connector, int connections) {
        this.seeds = seeds;
        this.connector = connector;
        this.connections = connections;
    }

    /**
     * Who has a slot, as far as is known.
     *
     * @throws NoAnswer    if nobody says so
     * @throws ErrorAnswer if nobody wants to say so
     */
    Address owner(Call call, int slot) {
        SlotMap known = map;
        Address owner = known == null ? null : known.owner(slot);
        return owner == null ? ownerByNow(call, slot) : owner;
    }

    /** As {@link #owner}, asked anew. */
    Address ownerByNow(Call call, int slot) {
        Address owner = readAnew(call).owner(slot);
        if (owner == null) {
            throw NoAnswer.notConnected("The Redis cluster has no master for some of the sessions.");
        }
        return owner;
    }

    /** A server said so. There may be more such news. */
    void moved(int slot, Address to) {
        SlotMap known = map;
        if (known != null) {
            known.moved(slot, to);
        }
        inDoubt = true;
    }

    /** What is known may be wrong. */
    void doubt() {
        inDoubt = true;
    }

    /** Asks anew what is in doubt. */
    void lookAround(Call call) {
        if (inDoubt && map != null) {
            readAnew(call);
        }
    }

    /** All of them, asked anew. */
    Set<Address> masters(Call call) {
        return readAnew(call).masters();
    }

    Pool pool(Address server) {
        Pool pool = pools.computeIfAbsent(server, address -> new Pool(new FixedServer(address, connector), connections));
        if (closed) {
            pool.close();
        }
        return pool;
    }

    void tidy() {
        long now = System.nanoTime();
        for (Pool pool : pools.values()) {
            pool.tidy(now);
        }
    }

    void close() {
        closed = true;
        for (Pool pool : pools.values()) {
            pool.close();
        }
    }

    /** Of many threads that want to know, one asks. */
    private SlotMap readAnew(Call call) {
        SlotMap outdated = map;
        boolean isMine = false;
        try {
            isMine = reading.tryLock(call.connectMillisLeft(), TimeUnit.MILLISECONDS);
            if (map != outdated) {
                return map;
            }
            if (isMine) {
                return read(call);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("The thread was interrupted while it waited for a connection to Redis.", e);
        } finally {
            if (isMine) {
                reading.unlock();
            }
        }
        throw NoAnswer.notConnected("No server of the Redis cluster says in time which of them has what.");
    }

    private SlotMap read(Call call) {
        Set<Address> known = new LinkedHashSet<>(pools.keySet());
        known.addAll(seeds);
        List<Address> candidates = new ArrayList<>(known);
        // Another one first each time: a server that was cut off from the others goes on telling what it knew.
        Collections.rotate(candidates, readings++);
        int left = candidates.size();
        RuntimeException failure = NoAnswer.notConnected("No server of the Redis cluster knows of any slots: is it set up?");
        for (Address candidate : candidates) {
            try {
                SlotMap read = ask(candidate, call.share(left--));
                if (read != null && !read.masters().isEmpty()) {
                    return taken(read);
                }
            } catch (NoAnswer | ErrorAnswer e) {
                failure = e;
            }
        }
        throw failure;
    }

    private SlotMap ask(Address server, Call call) {
        Wire wire = connector.open(server, call);
        try {
            byte[] slots = "SLOTS".getBytes(StandardCharsets.US_ASCII);
            return SlotMap.read(wire.ask(new Command(null, Protocol.Command.CLUSTER, slots), call.connectMillisLeft()), server);
        } finally {
            wire.cut();
        }
    }

    private SlotMap taken(SlotMap read) {
        inDoubt = false;
        map = read;
        Set<Address> masters = read.masters();
        for (Address server : pools.keySet()) {
            if (!masters.contains(server)) {
                pools.remove(server).close();
            }
        }
        return read;
    }
}
