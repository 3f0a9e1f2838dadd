package io.restsession.store.redis;

import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;

/** A command, and the key that says which server of a cluster it is for. Immutable. */
final class Command {

    private final byte[] key;
    private final Protocol.Command name;
    private final byte[][] arguments;

    /**
     * @param key       null where any server will do
     * @param arguments all of them, the key included
     */
    Command(byte[] key, Protocol.Command name, byte[]... arguments) {
        this.key = key;
        this.name = name;
        this.arguments = arguments;
    }

    byte[] key() {
        return key;
    }

    void send(Connection connection) {
        connection.sendCommand(name, arguments);
    }
}
