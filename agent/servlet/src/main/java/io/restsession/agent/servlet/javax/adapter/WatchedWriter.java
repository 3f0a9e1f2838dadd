package io.restsession.agent.servlet.javax.adapter;

import java.io.PrintWriter;
import java.io.Writer;

/** What a {@link WatchedPrintWriter} writes to. */
final class WatchedWriter extends Writer {

    private final PrintWriter own;
    private final WatchedResponse response;

    WatchedWriter(PrintWriter own, WatchedResponse response) {
        this.own = own;
        this.response = response;
    }

    @Override
    public void write(char[] chars, int offset, int length) {
        response.beforeBytes();
        own.write(chars, offset, length);
    }

    @Override
    public void write(String text, int offset, int length) {
        response.beforeBytes();
        own.write(text, offset, length);
    }

    @Override
    public void flush() {
        response.beforeBytes();
        own.flush();
    }

    @Override
    public void close() {
        response.beforeBytes();
        own.close();
    }

}
