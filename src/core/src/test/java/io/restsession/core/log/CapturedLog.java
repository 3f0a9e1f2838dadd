package io.restsession.core.log;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what is logged while it is open; the log is as at start when it is closed. */
public final class CapturedLog implements AutoCloseable {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    public CapturedLog() {
        Log.to(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        Log.level(Log.Level.INFO);
    }

    /** The lines so far, oldest first. */
    public List<String> lines() {
        return bytes.toString(StandardCharsets.UTF_8).lines().collect(Collectors.toList());
    }

    @Override
    public void close() {
        Log.to(System.err);
        Log.level(Log.Level.INFO);
    }
}
