package io.restsession.store.redis;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import redis.embedded.core.ExecutableProvider;

/** A real server on the loopback address, with a folder of its own. */
final class RedisProcess implements AutoCloseable {

    private static File executable;

    private final int port;
    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private Process process;

    /**
     * Not started yet.
     *
     * @param options as on the command line, such as {@code --maxmemory 1mb}
     */
    RedisProcess(String... options) {
        try {
            port = freePort();
            folder = Files.createTempDirectory("redis");
            command.addAll(List.of(executable().getPath(), "--port", "" + port, "--bind", "127.0.0.1", "--dir", folder.toString(),
                "--save", "", "--daemonize", "no"));
            command.addAll(List.of(options));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A started one. */
    static RedisProcess started(String... options) {
        RedisProcess redis = new RedisProcess(options);
        redis.start();
        return redis;
    }

    /** A started sentinel that watches the master at this port. */
    static RedisProcess sentinel(int masterPort, String... lines) {
        RedisProcess sentinel = new RedisProcess();
        try {
            Path file = sentinel.folder.resolve("sentinel.conf");
            List<String> configuration = new ArrayList<>(List.of("port " + sentinel.port, "bind 127.0.0.1", "dir " + sentinel.folder,
                "sentinel monitor shop 127.0.0.1 " + masterPort + " 1", "sentinel down-after-milliseconds shop 500",
                "sentinel failover-timeout shop 2000"));
            configuration.addAll(List.of(lines));
            Files.write(file, configuration);
            sentinel.command.clear();
            sentinel.command.addAll(List.of(executable().getPath(), file.toString(), "--sentinel"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sentinel.start("Sentinel ID is");
        return sentinel;
    }

    void start() {
        start("Ready to accept connections");
    }

    private void start(String ready) {
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); ; line = out.readLine()) {
                said.append(line).append('\n');
                if (line == null) {
                    throw new IllegalStateException("Redis does not start: " + said);
                }
                if (line.contains(ready)) {
                    break;
                }
            }
            Thread drain = new Thread(() -> out.lines().forEach(line -> { }), "redis-output");
            drain.setDaemon(true);
            drain.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** At once, as in a crash. */
    void kill() {
        process.destroyForcibly();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Redis does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection for the test itself. */
    RedisClient client() {
        return new RedisClient(port);
    }

    @Override
    public void close() {
        if (isRunning()) {
            kill();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        while (true) {
            try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                // A server of a cluster takes this port plus 10000 for itself.
                if (free.getLocalPort() < 55_000) {
                    return free.getLocalPort();
                }
            }
        }
    }

    private static synchronized File executable() throws IOException {
        if (executable == null) {
            String other = System.getProperty("redis.executable");
            executable = other != null ? new File(other) : ExecutableProvider.newJarResourceProvider().get();
        }
        return executable;
    }
}
