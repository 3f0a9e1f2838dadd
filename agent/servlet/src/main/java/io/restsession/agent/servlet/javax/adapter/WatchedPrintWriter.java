package io.restsession.agent.servlet.javax.adapter;

import java.io.PrintWriter;

/** A response's writer, with a look at the session before each write. */
final class WatchedPrintWriter extends PrintWriter {

    private final PrintWriter own;

    WatchedPrintWriter(PrintWriter own, WatchedResponse response) {
        super(new WatchedWriter(own, response));
        this.own = own;
    }

    /** The container's writer keeps its troubles to itself, and is the one that knows of a client that left. */
    @Override
    public boolean checkError() {
        return super.checkError() | own.checkError();
    }
}
