package io.restsession.core.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Passes bytes between a store and its server, until it is told to break off. */
final class FlakyProxy implements AutoCloseable {

    private static final int NEVER = Integer.MAX_VALUE;

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int serverPort;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    /** How many bytes of answers may pass before a connection breaks; each connection counts its own. */
    private volatile int answerBytes = NEVER;

    FlakyProxy(int serverPort) throws IOException {
        this.serverPort = serverPort;
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on a connection breaks once so many bytes of answers have passed on it. */
    void breakAfter(int bytes) {
        answerBytes = bytes;
    }

    void mend() {
        answerBytes = NEVER;
    }

    /** Breaks all connections there are; new ones are welcome. */
    void cut() {
        open.forEach(FlakyProxy::quietlyClose);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                open.add(client);
                open.add(server);
                daemon(() -> pass(client, server, false));
                daemon(() -> pass(server, client, true));
            }
        } catch (IOException e) {
            if (!listening.isClosed()) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void pass(Socket from, Socket to, boolean isAnswer) {
        byte[] buffer = new byte[4096];
        int passed = 0;
        try (from; to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                int allowed = isAnswer ? Math.min(n, answerBytes - passed) : n;
                out.write(buffer, 0, Math.max(0, allowed));
                out.flush();
                passed += n;
                if (allowed < n) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other half was closed, which is what breaking off means.
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void quietlyClose(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "flaky-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
