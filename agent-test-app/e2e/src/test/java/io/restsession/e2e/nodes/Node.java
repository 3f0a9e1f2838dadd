package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServer;
import java.util.Map;
import java.util.TreeMap;

/** One of several servers with the probe on them, on a store they share. It can be killed and started again, at another port. */
final class Node implements AutoCloseable {

    private static final String SECRET = "a secret that all nodes of these tests have in common";

    private final ProbeServer server;
    private final Map<String, String> settings;
    private JavaProcess process;

    /** 0 while it is down. */
    private volatile int port;

    Node(ProbeServer server, Map<String, String> settings) {
        this.server = server;
        this.settings = new TreeMap<>(settings);
        this.settings.put("secret", SECRET);
    }

    void start() {
        launch();
        awaitPort();
    }

    /** The first half of {@link #start()}. */
    void launch() {
        process = JavaProcess.start(server.program().of(JavaCommand.on(Jvm.own()).agent().settings(settings)));
    }

    void awaitPort() {
        port = process.await(server.program()::port);
    }

    void kill() {
        port = 0;
        process.kill();
    }

    int port() {
        return port;
    }

    JavaProcess process() {
        return process;
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
