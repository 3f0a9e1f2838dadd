package io.restsession.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The connections to one server for one kind of work. Not thread-safe. */
final class Crowd implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final List<Connection> connections = new ArrayList<>();

    /** @param sessions how many sessions there are, spread over the connections */
    Crowd(int port, String path, int connections, int sessions, Check check) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);
        for (int i = 0; i < connections; i++) {
            List<Visitor> visitors = Stream.generate(() -> new Visitor(path)).limit(Math.max(1, sessions / connections)).toList();
            this.connections.add(new Connection(port, visitors, check, selector, buffer));
        }
    }

    Selector selector() {
        return selector;
    }

    List<Connection> connections() {
        return connections;
    }

    @Override
    public void close() throws IOException {
        for (Connection connection : connections) {
            connection.close();
        }
        selector.close();
    }
}
