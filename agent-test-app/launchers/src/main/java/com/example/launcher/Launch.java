package com.example.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;

/** One run of a launcher, from its arguments until the process that started it is gone. */
final class Launch {

    /** Starts a server that listens on a free port of the loopback address, with everything deployed when it returns. */
    interface Starter {
        RunningServer start(LaunchArguments arguments) throws Exception;
    }

    /** A server that accepts requests. */
    interface RunningServer {
        int port();

        void stop() throws Exception;
    }

    private Launch() {
    }

    /**
     * Prints {@code READY <port>} once requests are accepted, and serves until standard input ends: the parent closes it,
     * and so does its death. Never returns. The exit status is 0, or 1 if the server didn't start or stop.
     */
    static void run(String[] args, Starter starter) {
        // An application may replace these two for itself.
        PrintStream out = System.out;
        InputStream in = System.in;
        int status = 1;
        try {
            RunningServer server = starter.start(LaunchArguments.parse(args));
            out.println("READY " + server.port());
            out.flush();
            awaitEnd(in);
            server.stop();
            status = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        } finally {
            System.exit(status);
        }
    }

    private static void awaitEnd(InputStream in) throws IOException {
        while (in.read() >= 0) {
            // What the parent writes means nothing.
        }
    }
}
