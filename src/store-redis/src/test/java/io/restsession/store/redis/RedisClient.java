package io.restsession.store.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redis.clients.jedis.Connection;
import redis.clients.jedis.Protocol;

/** What a test itself asks of a server, in plain text. */
final class RedisClient implements AutoCloseable {

    private final Connection connection;

    RedisClient(int port) {
        connection = new Connection("127.0.0.1", port);
    }

    /** The answer; texts come as String, lists as List. */
    Object ask(String command, String... arguments) {
        return ask(command, bytes(arguments));
    }

    Object ask(String command, byte[]... arguments) {
        connection.sendCommand(Protocol.Command.valueOf(command.toUpperCase(Locale.ROOT)), arguments);
        return readable(connection.getOne());
    }

    String text(String command, String... arguments) {
        return (String) ask(command, arguments);
    }

    long number(String command, String... arguments) {
        return (Long) ask(command, arguments);
    }

    @SuppressWarnings("unchecked")
    List<String> texts(String command, String... arguments) {
        return (List<String>) ask(command, arguments);
    }

    private static byte[][] bytes(String... arguments) {
        byte[][] bytes = new byte[arguments.length][];
        for (int i = 0; i < arguments.length; i++) {
            bytes[i] = arguments[i].getBytes(StandardCharsets.UTF_8);
        }
        return bytes;
    }

    private static Object readable(Object answer) {
        if (answer instanceof byte[]) {
            return new String((byte[]) answer, StandardCharsets.UTF_8);
        }
        if (answer instanceof List) {
            List<Object> list = new ArrayList<>();
            ((List<?>) answer).forEach(each -> list.add(readable(each)));
            return list;
        }
        return answer;
    }

    @Override
    public void close() {
        connection.disconnect();
    }
}
