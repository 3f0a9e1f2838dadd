package io.restsession.e2e.harness;

import io.restsession.e2e.harness.Transcript.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A JVM that runs, or has run. Its output is kept. Closing it ends it. */
public final class JavaProcess implements AutoCloseable {

    private static final long START_SECONDS = 60;
    private static final long END_SECONDS = 20;

    private final JavaCommand command;
    private final Process process;
    private final Transcript transcript = new Transcript();

    private JavaProcess(JavaCommand command, Process process) {
        this.command = command;
        this.process = process;
        transcript.read(Source.OUT, process.getInputStream());
        transcript.read(Source.ERR, process.getErrorStream());
    }

    public static JavaProcess start(JavaCommand command) {
        ProcessBuilder builder = new ProcessBuilder(command.words());
        builder.environment().keySet().removeIf(name -> name.startsWith("REST_SESSION") || name.endsWith("JAVA_OPTIONS")
            || name.equals("JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(command.environment());
        try {
            return new JavaProcess(command, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("Could not start " + command, e);
        }
    }

    /** Runs it to its end. */
    public static JavaProcess run(JavaCommand command) {
        JavaProcess process = start(command);
        process.exitCode();
        return process;
    }

    /** Waits for a line of its output, and gives the pattern's first group. */
    public String await(Pattern pattern) {
        return await(line -> {
            Matcher matcher = pattern.matcher(line);
            return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        });
    }

    /** Waits for a line of its output that says something. */
    public <T> T await(Function<String, Optional<T>> reading) {
        try {
            return transcript.await(reading, START_SECONDS).orElseThrow(() ->
                new IllegalStateException("The line that was waited for did not come.\n" + dump()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<String> out() {
        return transcript.lines(Source.OUT);
    }

    public List<String> err() {
        return transcript.lines(Source.ERR);
    }

    public List<String> lines() {
        return transcript.lines();
    }

    /** The lines that the agent wrote. */
    public List<String> agentLines() {
        return lines().stream().filter(line -> line.startsWith("[rest-session]")).toList();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends it as a crash would, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("It did not end.\n" + dump());
            }
            transcript.awaitEnd(END_SECONDS);
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The command and what it said, for a failed test. */
    public String dump() {
        String state = isAlive() ? "alive" : "ended with " + process.exitValue();
        return "$ " + command + "\n" + String.join("\n", lines()) + "\n(" + state + ")";
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor(END_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
