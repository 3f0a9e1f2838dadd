package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.ProbeServer;
import java.util.List;
import java.util.Map;

/** Two servers with one application, on one store; who uses it is on one of them until that is killed. */
final class TwoNodes implements AutoCloseable {

    private final List<Node> nodes;
    private int at;

    TwoNodes(ProbeServer application, Map<String, String> settings) {
        nodes = List.of(new Node(application, settings), new Node(application, settings));
        try {
            nodes.forEach(Node::launch);
            nodes.forEach(Node::awaitPort);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    Browser browser() {
        return new Browser(() -> nodes.get(at).port());
    }

    /** The next click goes to the other node. */
    void change() {
        at = 1 - at;
    }

    /** Ends the node that clicks go to with kill -9, and starts the other one first if it was killed before. */
    void kill() {
        Node other = nodes.get(1 - at);
        if (other.port() == 0) {
            other.start();
        }
        nodes.get(at).kill();
        change();
    }

    /** What both of them said, for a failed test. */
    String dump() {
        return nodes.get(0).process().dump() + "\n\n" + nodes.get(1).process().dump();
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
    }
}
