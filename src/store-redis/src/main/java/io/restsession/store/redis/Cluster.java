package io.restsession.store.redis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Sessions are spread over the masters of a cluster, by the slot of their keys. Thread-safe. */
final class Cluster implements Servers {

    /** More than any cluster in order sends a command around. */
    private static final int MOST_REDIRECTIONS = 8;

    private static final long HANDOVER_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final ClusterNodes nodes;

    Cluster(ClusterNodes nodes) {
        this.nodes = nodes;
    }

    @Override
    public Object ask(Call call, Command command) {
        return ask(call, command, nodes.owner(call, slot(command)), false);
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
        return nodes.pool(server).use(call, wire -> {
            if (!asking) {
                return wire.ask(command, call.answerMillisLeft());
            }
            List<Command> asGuest = Arrays.asList(new Command(null, Protocol.Command.ASKING), command);
            Object answer = wire.askAll(asGuest, call.answerMillisLeft()).get(1);
            if (answer instanceof ErrorAnswer) {
                throw (ErrorAnswer) answer;
            }
            return answer;
        });
    }

    /** Where a server sends a command to; null: it does not. */
    private Address redirection(ErrorAnswer e, Command command) {
        if (e.code().equals("CLUSTERDOWN")) {
            nodes.doubt();
        }
        boolean isMoved = e.code().equals("MOVED");
        String[] words = e.words();
        if (!isMoved && !e.code().equals("ASK") || words.length < 3) {
            return null;
        }
        int colon = words[2].lastIndexOf(':');
        Address next = new Address(colon <= 0 ? e.server().host() : words[2].substring(0, colon),
            Integer.parseInt(words[2].substring(colon + 1)));
        if (isMoved) {
            nodes.moved(slot(command), next);
        }
        return next;
    }

    /** Who has taken over from a server that is gone; null: nobody, or the command may have reached it. */
    private Address successor(NoAnswer e, Call call, Command command, Address server) {
        if (e.stage() == NoAnswer.Stage.CROWDED) {
            return null;
        }
        nodes.doubt();
        if (e.stage() != NoAnswer.Stage.NOT_CONNECTED || call.isOver()) {
            return null;
        }
        try {
            Address owner = nodes.ownerByNow(call, slot(command));
            return server.equals(owner) ? null : owner;
        } catch (NoAnswer | ErrorAnswer nobodySays) {
            return null;
        }
    }

    @Override
    public List<Object> askAll(Call call, List<Command> commands) {
        Object[] answers = new Object[commands.size()];
        Map<Address, List<Integer>> byServer = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i++) {
            try {
                byServer.computeIfAbsent(nodes.owner(call, slot(commands.get(i))), server -> new ArrayList<>()).add(i);
            } catch (NoAnswer e) {
                answers[i] = e;
            }
        }
        byServer.forEach((server, places) -> askAll(call, server, commands, places, answers));
        return Arrays.asList(answers);
    }

    /** One that is gone must not keep the others from being asked. */
    private void askAll(Call call, Address server, List<Command> commands, List<Integer> places, Object[] answers) {
        List<Command> here = new ArrayList<>(places.size());
        for (int place : places) {
            here.add(commands.get(place));
        }
        try {
            List<Object> answered = nodes.pool(server).use(call, wire -> wire.askAll(here, call.answerMillisLeft()));
            for (int i = 0; i < answered.size(); i++) {
                answers[places.get(i)] = redirected(call, here.get(i), answered.get(i));
            }
        } catch (NoAnswer e) {
            nodes.doubt();
            for (int place : places) {
                answers[place] = e;
            }
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
        } catch (ErrorAnswer | NoAnswer e) {
            return e;
        }
    }

    @Override
    public List<Pool> masters(Call call) {
        List<Pool> masters = new ArrayList<>();
        for (Address master : nodes.masters(call)) {
            masters.add(nodes.pool(master));
        }
        return masters;
    }

    @Override
    public void lookAround(Call call) {
        nodes.lookAround(call);
    }

    private static int slot(Command command) {
        return JedisClusterCRC16.getSlot(command.key());
    }

    @Override
    public void tidy() {
        nodes.tidy();
    }

    @Override
    public void close() {
        nodes.close();
    }
}
