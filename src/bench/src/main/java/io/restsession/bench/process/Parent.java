package io.restsession.bench.process;

import java.io.IOException;

/** The process that started this one, as one that serves sees it. */
public final class Parent {

    private Parent() {
    }

    /** Says that this process answers at the port, and ends it when the parent ends or closes it. Does not return. */
    public static void serve(int port) throws IOException {
        System.out.println("ready " + port);
        while (System.in.read() >= 0) {
            // Whatever it says; only the end counts.
        }
        System.exit(0);
    }
}
