package io.restsession.store.redis;

import io.restsession.core.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Sessions are spread over the masters of a cluster, by the slot of their keys. Thread-safe. */
final class Cluster implements Servers {

    /** More than any cluster in order sends a command around. */
    private static final int MOST_REDIRECTIONS = 8;

    private static final long HANDOVER_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final Command ASKING = new Command(null, Protocol.Command.ASKING);

    private final List<Address> seeds;
    private final Connector connector;
    private final int connections;
    private final Map<Address, Pool> pools = new ConcurrentHashMap<>();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile SlotMap map;
    private volatile boolean stale;
    private volatile boolean closed;

    /**
     * @param seeds       some of its servers
     * @param connections how many there may be to each of its masters
     */
    Cluster(List<Address> seeds, Connector connector, int connections) {
        this.seeds = seeds;
        this.connector = connector;
        this.connections = connections;
    }

    @Override
    public Object ask(Call call, Command command) {
        return ask(call, command, owner(call, slot(command)), false);
    }

    private Object ask(Call call, Command command, Address first, boolean isGuest) {
        Address server = first;
        boolean asking = isGuest;
        for (int redirections = 0; ; ) {
            try {
                return at(server, call, command, asking);
            } catch (ErrorAnswer e) {
                if (e.code().equals("TRYAGAIN") && !call.isOver()) {
                    LockSupport.parkNanos(HANDOVER_PAUSE_NANOS);
                    continue;
                }
                Address next = redirection(e, command);
                if (next == null || ++redirections > MOST_REDIRECTIONS) {
                    throw e;
                }
                server = next;
                asking = e.code().equals("ASK");
            } catch (NoAnswer e) {
                Address next = successor(e, call, command, server);
                if (next == null || ++redirections > MOST_REDIRECTIONS) {
                    throw e;
                }
                server = next;
                asking = false;
            }
        }
    }

    private Object at(Address server, Call call, Command command, boolean asking) {
        return pool(server).use(call, wire -> {
            if (!asking) {
                return wire.ask(command, call.answerMillisLeft());
            }
            Object answer = wire.askAll(Arrays.asList(ASKING, command), call.answerMillisLeft()).get(1);
            if (answer instanceof ErrorAnswer) {
                throw (ErrorAnswer) answer;
            }
            return answer;
        });
    }

    /** Where a server sends a command to; null: it does not. */
    private Address redirection(ErrorAnswer e, Command command) {
        boolean isMoved = e.code().equals("MOVED");
        if (e.code().equals("CLUSTERDOWN")) {
            stale = true;
        }
        String[] words = e.words();
        if (!isMoved && !e.code().equals("ASK") || words.length < 3) {
            return null;
        }
        int colon = words[2].lastIndexOf(':');
        Address next = new Address(colon <= 0 ? e.server().host() : words[2].substring(0, colon),
            Integer.parseInt(words[2].substring(colon + 1)));
        SlotMap known = map;
        if (isMoved && known != null) {
            known.moved(slot(command), next);
            stale = true;
        }
        return next;
    }

    /** Who has taken over from a server that is gone; null: nobody, or the command may have reached it. */
    private Address successor(NoAnswer e, Call call, Command command, Address server) {
        SlotMap known = map;
        if (e.stage() == NoAnswer.Stage.CROWDED) {
            return null;
        }
        stale = true;
        if (e.stage() != NoAnswer.Stage.NOT_CONNECTED || call.isOver()) {
            return null;
        }
        try {
            Address owner = read(call, known).owner(slot(command));
            return server.equals(owner) ? null : owner;
        } catch (NoAnswer | ErrorAnswer nobodySays) {
            return null;
        }
    }

    @Override
    public List<Object> askAll(Call call, List<Command> commands) {
        Map<Address, List<Integer>> byServer = new LinkedHashMap<>();
        for (int i = 0; i < commands.size(); i++) {
            byServer.computeIfAbsent(owner(call, slot(commands.get(i))), server -> new ArrayList<>()).add(i);
        }
        Object[] answers = new Object[commands.size()];
        byServer.forEach((server, places) -> askAll(call, server, commands, places, answers));
        return Arrays.asList(answers);
    }

    private void askAll(Call call, Address server, List<Command> commands, List<Integer> places, Object[] answers) {
        List<Command> here = new ArrayList<>(places.size());
        for (int place : places) {
            here.add(commands.get(place));
        }
        List<Object> answered = pool(server).use(call, wire -> wire.askAll(here, call.answerMillisLeft()));
        for (int i = 0; i < answered.size(); i++) {
            answers[places.get(i)] = redirected(call, here.get(i), answered.get(i));
        }
    }

    private Object redirected(Call call, Command command, Object answer) {
        if (!(answer instanceof ErrorAnswer)) {
            return answer;
        }
        Address next = redirection((ErrorAnswer) answer, command);
        if (next == null) {
            return answer;
        }
        try {
            return ask(call, command, next, ((ErrorAnswer) answer).code().equals("ASK"));
        } catch (ErrorAnswer e) {
            return e;
        }
    }

    @Override
    public List<Pool> masters(Call call) {
        List<Pool> masters = new ArrayList<>();
        for (Address master : read(call, map).masters()) {
            masters.add(pool(master));
        }
        return masters;
    }

    @Override
    public void lookAround(Call call) {
        SlotMap known = map;
        if (stale && known != null) {
            read(call, known);
        }
    }

    private Address owner(Call call, int slot) {
        SlotMap known = map;
        if (known == null) {
            known = read(call, null);
        }
        Address owner = known.owner(slot);
        if (owner == null) {
            owner = read(call, known).owner(slot);
        }
        if (owner == null) {
            throw NoAnswer.notConnected("The Redis cluster has no master for some of the sessions.");
        }
        return owner;
    }

    /** Asks any server that answers who has what; not, where another thread has done so since the given map was taken. */
    private SlotMap read(Call call, SlotMap outdated) {
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
        Set<Address> candidates = new LinkedHashSet<>(pools.keySet());
        candidates.addAll(seeds);
        int left = candidates.size();
        RuntimeException failure = null;
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
        throw failure != null ? failure : NoAnswer.notConnected("No server of the Redis cluster knows of any slots: is it set up?");
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
        stale = false;
        map = read;
        Set<Address> masters = read.masters();
        for (Address server : pools.keySet()) {
            if (!masters.contains(server)) {
                pools.remove(server).close();
            }
        }
        return read;
    }

    private Pool pool(Address server) {
        Pool pool = pools.computeIfAbsent(server, address -> new Pool(new FixedServer(address, connector), connections));
        if (closed) {
            pool.close();
        }
        return pool;
    }

    private static int slot(Command command) {
        return JedisClusterCRC16.getSlot(command.key());
    }

    @Override
    public void tidy() {
        long now = System.nanoTime();
        for (Pool pool : pools.values()) {
            pool.tidy(now);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Pool pool : pools.values()) {
            pool.close();
        }
    }
}
