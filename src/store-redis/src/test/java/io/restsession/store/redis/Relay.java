package io.restsession.store.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;

/** Stands between a store and its server, and passes everything on, but for an answer that it is told to lose. */
final class Relay implements AutoCloseable {

    private final ServerSocket listening;
    private volatile int serverPort;
    private final AtomicBoolean losesNext = new AtomicBoolean();

    Relay(ServerSocket listening, int serverPort) {
        this.listening = listening;
        this.serverPort = serverPort;
        daemon(() -> {
            while (true) {
                connect(listening.accept());
            }
        });
    }

    int port() {
        return listening.getLocalPort();
    }

    /** New connections go to another server. */
    void redirect(int serverPort) {
        this.serverPort = serverPort;
    }

    /** The next answer is lost, and its connection with it. */
    void loseNextAnswer() {
        losesNext.set(true);
    }

    private void connect(Socket client) throws IOException {
        Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
        daemon(() -> client.getInputStream().transferTo(server.getOutputStream()));
        daemon(() -> passAnswers(server, client));
    }

    private void passAnswers(Socket server, Socket client) throws IOException {
        byte[] buffer = new byte[8192];
        try (server; client) {
            for (int n = server.getInputStream().read(buffer); n >= 0; n = server.getInputStream().read(buffer)) {
                if (losesNext.compareAndSet(true, false)) {
                    return;
                }
                client.getOutputStream().write(buffer, 0, n);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static void daemon(Work work) {
        Thread thread = new Thread(() -> {
            try {
                work.run();
            } catch (IOException e) {
                // One of the two has hung up.
            }
        }, "relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
