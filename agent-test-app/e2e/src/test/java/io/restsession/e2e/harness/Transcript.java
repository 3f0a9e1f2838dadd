package io.restsession.e2e.harness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Everything a process has written, line by line in the order it came. Thread-safe. */
final class Transcript {

    /** Where a line was written to. */
    enum Source {
        OUT, ERR
    }

    private record Line(Source source, String text) {
    }

    private final List<Line> lines = new ArrayList<>();
    private int open;

    /** Reads a stream until it ends, on a thread of its own. */
    synchronized void read(Source source, InputStream stream) {
        open++;
        Thread thread = new Thread(() -> readAll(source, stream), "transcript");
        thread.setDaemon(true);
        thread.start();
    }

    synchronized List<String> lines() {
        return lines.stream().map(Line::text).toList();
    }

    synchronized List<String> lines(Source source) {
        return lines.stream().filter(line -> line.source == source).map(Line::text).toList();
    }

    /** Waits for a line that says something, from the first one on; empty if all ends or time is up before. */
    synchronized <T> Optional<T> await(Function<String, Optional<T>> reading, long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        int next = 0;
        while (true) {
            for (; next < lines.size(); next++) {
                Optional<T> found = reading.apply(lines.get(next).text);
                if (found.isPresent()) {
                    return found;
                }
            }
            if (!waitedForMore(end)) {
                return Optional.empty();
            }
        }
    }

    synchronized void awaitEnd(long seconds) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        while (waitedForMore(end)) {
            continue;
        }
    }

    private boolean waitedForMore(long end) throws InterruptedException {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (open == 0 || left <= 0) {
            return false;
        }
        wait(left);
        return true;
    }

    private void readAll(Source source, InputStream stream) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(new Line(source, line));
            }
        } catch (IOException e) {
            add(new Line(source, "(the stream broke: " + e + ")"));
        } finally {
            end();
        }
    }

    private synchronized void add(Line line) {
        lines.add(line);
        notifyAll();
    }

    private synchronized void end() {
        open--;
        notifyAll();
    }
}
