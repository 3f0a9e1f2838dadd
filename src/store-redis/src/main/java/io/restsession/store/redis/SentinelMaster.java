package io.restsession.store.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import redis.clients.jedis.Protocol;

/**
 * The master that sentinels name. They are asked for every new connection, and the server itself whether it is one: so it is found
 * again after a failover without a thread that listens for it. Thread-safe.
 */
final class SentinelMaster implements WireSource {

    private static final byte[] WHERE = bytes("get-master-addr-by-name");
    private static final String MASTER = "master";

    private final List<Address> sentinels;
    private final String masterName;
    private final Connector toSentinels;
    private final Connector toMaster;
    private volatile int lastThatAnswered;
    private volatile Address last;

    SentinelMaster(List<Address> sentinels, String masterName, Connector toSentinels, Connector toMaster) {
        this.sentinels = sentinels;
        this.masterName = masterName;
        this.toSentinels = toSentinels;
        this.toMaster = toMaster;
    }

    @Override
    public Wire open(Call call) {
        Address master = find(call);
        Wire wire = toMaster.open(master, call);
        last = master;
        if (!isMaster(wire, call)) {
            wire.cut();
            throw NoAnswer.notConnected("Redis at " + master + " is named as master \"" + masterName
                + "\" by Sentinel, and is none yet or no longer: a failover is under way.");
        }
        return wire;
    }

    @Override
    public boolean hasMoved(Call call) {
        Address before = last;
        return before != null && !before.equals(find(call));
    }

    @Override
    public String name() {
        return "master \"" + masterName + '"';
    }

    private Address find(Call call) {
        int first = lastThatAnswered;
        RuntimeException failure = null;
        for (int i = 0; i < sentinels.size(); i++) {
            int at = (first + i) % sentinels.size();
            try {
                Address master = ask(sentinels.get(at), call.share(sentinels.size() - i));
                if (master != null) {
                    lastThatAnswered = at;
                    return master;
                }
            } catch (NoAnswer | ErrorAnswer e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw NoAnswer.notConnected("No sentinel says where master \"" + masterName + "\" is. " + failure.getMessage());
        }
        throw NoAnswer.notConnected("No sentinel knows a master \"" + masterName + "\": check the name in rest.session.store.");
    }

    /** Null: it does not know that master. */
    private Address ask(Address sentinel, Call call) {
        Wire wire = toSentinels.open(sentinel, call);
        try {
            Object answer = wire.ask(new Command(null, Protocol.Command.SENTINEL, WHERE, bytes(masterName)), call.connectMillisLeft());
            if (!(answer instanceof List) || ((List<?>) answer).size() < 2) {
                return null;
            }
            List<?> hostAndPort = (List<?>) answer;
            return new Address(text(hostAndPort.get(0)), Integer.parseInt(text(hostAndPort.get(1))));
        } finally {
            wire.cut();
        }
    }

    private static boolean isMaster(Wire wire, Call call) {
        try {
            Object role = wire.ask(new Command(null, Protocol.Command.ROLE), call.connectMillisLeft());
            return role instanceof List && MASTER.equals(text(((List<?>) role).get(0)));
        } catch (ErrorAnswer e) {
            // Users may be kept from asking. A replica would refuse the first write then.
            return true;
        }
    }

    private static String text(Object answer) {
        return new String((byte[]) answer, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
