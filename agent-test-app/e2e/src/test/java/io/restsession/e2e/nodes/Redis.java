package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.Scratch;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server, which keeps on disk what it acknowledged. Down until it is started. */
final class Redis implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private static final int LOWEST_PORT = 15_000;
    private static final int HIGHEST_PORT = 32_000;

    private final Path folder = Scratch.newFolder("redis");
    private final int port = freePort();
    private Process process;

    String url() {
        return "redis://127.0.0.1:" + port;
    }

    void start() {
        try {
            File binary = ExecutableProvider.newJarResourceProvider(folder.toFile()).get();
            process = new ProcessBuilder(binary.getAbsolutePath(), "--port", String.valueOf(port), "--bind", "127.0.0.1", "--dir",
                folder.toString(), "--appendonly", "yes", "--appendfsync", "always", "--save", "").redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile()).start();
            Path log = folder.resolve("log");
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (!Files.exists(log) || !Files.readString(log).contains("Ready to accept connections")) {
                if (System.nanoTime() > end || !process.isAlive()) {
                    throw new IllegalStateException("Redis does not start:\n" + Files.readString(log));
                }
                Thread.onSpinWait();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops it from answering, with all connections open, until {@link #thaw()}. */
    void freeze() {
        signal("-STOP");
    }

    void thaw() {
        signal("-CONT");
    }

    void kill() {
        try {
            process.destroyForcibly().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", signal, String.valueOf(process.pid())).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Below those that connections get by themselves, one of which might have it while Redis is down. */
    private static int freePort() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST_PORT, HIGHEST_PORT);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Somebody's; another one, then.
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
