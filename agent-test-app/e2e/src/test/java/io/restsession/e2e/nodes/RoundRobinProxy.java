package io.restsession.e2e.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/** Takes every new connection to the next node that is up, as a load balancer without sticky sessions does. */
final class RoundRobinProxy implements AutoCloseable {

    private final ServerSocket listening;
    private final List<Node> nodes;
    private int next;

    RoundRobinProxy(List<Node> nodes) throws IOException {
        this.nodes = nodes;
        listening = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                daemon(() -> connect(client));
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits for a node where all are down. */
    private void connect(Socket client) {
        try {
            Socket server = connectToNext();
            daemon(() -> pass(client, server));
            pass(server, client);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized void nodeIsUp() {
        notifyAll();
    }

    private synchronized Socket connectToNext() throws InterruptedException {
        while (true) {
            Socket connected = tryEach();
            if (connected != null) {
                return connected;
            }
            wait();
        }
    }

    private Socket tryEach() {
        for (int tries = 0; tries < nodes.size(); tries++) {
            int port = nodes.get(next++ % nodes.size()).port();
            try {
                if (port != 0) {
                    return new Socket(InetAddress.getLoopbackAddress(), port);
                }
            } catch (IOException e) {
                // It was killed this moment; another one will do.
            }
        }
        return null;
    }

    private static void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // A node was killed: its clients see the end of the connection.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "round-robin-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
