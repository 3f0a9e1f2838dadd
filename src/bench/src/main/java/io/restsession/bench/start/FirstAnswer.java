package io.restsession.bench.start;

import io.restsession.bench.process.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A server's start until it has answered one request that begins a session.
 *
 * @param seconds   from before the process was started
 * @param megabytes of memory that the process has then (its resident set); 0 where the system does not say
 */
record FirstAnswer(double seconds, double megabytes) {

    /** @param options of the JVM, beside its defaults */
    static FirstAnswer of(Class<?> server, List<String> options) throws IOException {
        long begin = System.nanoTime();
        try (Jvm jvm = new Jvm.Command().options(options).start(server.getName())) {
            String answer = visit(Integer.parseInt(jvm.await("ready")));
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (!answer.contains(" 200")) {
                throw new IOException(server.getSimpleName() + " answered " + answer);
            }
            return new FirstAnswer(seconds, jvm.residentMegabytes());
        }
    }

    private static String visit(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /visit HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
        }
    }
}
