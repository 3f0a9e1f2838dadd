package io.restsession.bench.http.store;

import io.restsession.bench.process.Cpu;
import io.restsession.bench.process.Jvm;
import io.restsession.bench.process.Parent;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import redis.embedded.RedisServer;

/** A Redis that keeps nothing on the disk. Started by a JVM of its own, from which it inherits its CPU. */
public final class Redis implements AutoCloseable {

    private final Jvm jvm;
    private final int port;

    private Redis(Jvm jvm) throws IOException {
        this.jvm = jvm;
        port = Integer.parseInt(jvm.await("ready"));
    }

    public static Redis start() throws IOException {
        return new Redis(new Jvm.Command().cpus(Cpu.OF_LOAD_AND_STORES).start(Redis.class.getName()));
    }

    public static void main(String[] arguments) throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        RedisServer redis = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1").setting("save \"\"").build();
        redis.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(redis)));
        Parent.serve(port);
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** Forgets all sessions. */
    public void clear() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            if (!answer.equals("+OK\r\n")) {
                throw new IOException("Redis did not forget: " + answer);
            }
        }
    }

    @Override
    public void close() throws IOException {
        jvm.close();
    }

    private static void stop(RedisServer redis) {
        try {
            redis.stop();
        } catch (IOException e) {
            System.err.println("Redis did not stop: " + e.getMessage());
        }
    }
}
