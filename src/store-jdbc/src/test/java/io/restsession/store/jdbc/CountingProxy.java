package io.restsession.store.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** Passes bytes between a store and its server, and counts how often the server is asked after it has answered. */
final class CountingProxy implements AutoCloseable {

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final AtomicInteger roundTrips = new AtomicInteger();

    CountingProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many round trips it takes. */
    int during(Runnable call) {
        int before = roundTrips.get();
        call.run();
        return roundTrips.get() - before;
    }

    private void accept() throws IOException {
        while (true) {
            Socket client = listening.accept();
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            Turns turns = new Turns();
            daemon(() -> pass(client, server, turns::asked));
            daemon(() -> pass(server, client, turns::answered));
        }
    }

    private static void pass(Socket from, Socket to, Runnable before) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                before.run();
                out.write(buffer, 0, n);
                out.flush();
            }
        }
    }

    private interface Task {
        void run() throws IOException;
    }

    private static void daemon(Task task) {
        Thread thread = new Thread(() -> {
            try {
                task.run();
            } catch (IOException e) {
                // One of the two has gone.
            }
        }, "counting-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    /** Whose turn it is on a connection. */
    private final class Turns {

        private boolean isAnswered = true;

        private synchronized void asked() {
            if (isAnswered) {
                roundTrips.incrementAndGet();
                isAnswered = false;
            }
        }

        private synchronized void answered() {
            isAnswered = true;
        }
    }
}
