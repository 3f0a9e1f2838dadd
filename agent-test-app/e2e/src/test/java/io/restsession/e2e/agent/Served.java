package io.restsession.e2e.agent;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import java.util.List;
import java.util.regex.Pattern;

/** A server that runs, with an application that counts visits. */
final class Served implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("^(?:READY |Listening on http://127\\.0\\.0\\.1:)(\\d+)/?$");

    private final JavaProcess process;
    private final int port;

    private Served(JavaProcess process) {
        this.process = process;
        port = Integer.parseInt(process.await(LISTENING));
    }

    static Served start(JavaCommand command) {
        JavaProcess process = JavaProcess.start(command);
        try {
            return new Served(process);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    JavaProcess process() {
        return process;
    }

    /** A new client. */
    Visitor visitor() {
        return new Visitor(port);
    }

    /** What the agent has said at a level. */
    List<String> agentLines(String level) {
        return process.agentLines().stream().filter(line -> line.startsWith("[rest-session] " + level + " ")).toList();
    }

    @Override
    public void close() {
        process.close();
    }

    @Override
    public String toString() {
        return process.dump();
    }
}
