package io.restsession.store.redis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a server says that its clients send it, by its own MONITOR command. */
final class Monitor implements AutoCloseable {

    private static final String MARK = "rest-session-mark";

    private final RedisProcess redis;
    private final Socket socket;
    private final BufferedReader lines;

    Monitor(RedisProcess redis) throws IOException {
        this.redis = redis;
        socket = new Socket(InetAddress.getLoopbackAddress(), redis.port());
        socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        lines.readLine();
    }

    /** The names of the commands since the last time, without those that scripts run. */
    List<String> commands() throws IOException {
        try (RedisClient client = redis.client()) {
            client.ask("ECHO", MARK);
        }
        List<String> commands = new ArrayList<>();
        for (String line = lines.readLine(); !line.contains(MARK); line = lines.readLine()) {
            if (!line.contains(" lua] ")) {
                commands.add(line.replaceFirst("^[^\"]*\"([^\"]*)\".*", "$1").toUpperCase(Locale.ROOT));
            }
        }
        return commands;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
