package io.restsession.bench.memory;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * Clients that come for the first time, so that each is given a session. They share a connection and do not wait for one another's
 * answer, which is the quickest way to have a million of them. Used by one thread.
 */
final class NewClients {

    private static final String REQUEST = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    private static final String GOOD = "HTTP/1.1 200";
    private static final int AT_ONCE = 50;
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(4);

    /** What an answer ends with; their bodies are empty. */
    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private final byte[] requests = REQUEST.repeat(AT_ONCE).getBytes(StandardCharsets.US_ASCII);
    private final byte[] buffer = new byte[1 << 16];
    private final int port;

    NewClients(int port) {
        this.port = port;
    }

    /**
     * Comes and goes.
     *
     * @param clients how many, a multiple of 50
     * @return the first answer
     */
    String come(int clients) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setTcpNoDelay(true);
            String first = null;
            long start = System.nanoTime();
            for (int i = 0; i < clients; i += AT_ONCE) {
                if (System.nanoTime() - start > PATIENCE_NANOS) {
                    throw new IOException("Only " + i + " of " + clients + " clients were answered in four minutes.");
                }
                socket.getOutputStream().write(requests);
                String answers = answers(socket.getInputStream());
                first = first == null ? answers.substring(0, answers.indexOf("\r\n\r\n")) : first;
            }
            return first;
        }
    }

    /** @return those that came first of one batch */
    private String answers(InputStream in) throws IOException {
        String first = null;
        int matched = 0;
        for (int answered = 0; answered < AT_ONCE; ) {
            int length = in.read(buffer);
            if (length < 0) {
                throw new EOFException("The server hung up.");
            }
            for (int i = 0; i < length; i++) {
                matched = buffer[i] == END[matched] ? matched + 1 : buffer[i] == END[0] ? 1 : 0;
                if (matched == END.length) {
                    matched = 0;
                    answered++;
                }
            }
            if (first == null) {
                first = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
                if (!first.startsWith(GOOD)) {
                    throw new IOException("Not the answer there should be: " + first);
                }
            }
        }
        return first;
    }
}
