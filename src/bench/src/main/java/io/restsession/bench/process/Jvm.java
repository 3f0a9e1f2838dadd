package io.restsession.bench.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A JVM of its own for one thing that is measured, so that no two share a heap, a compiler or a collector. It says what it has
 * to say on standard output, a line each, {@code <word> <rest>}; standard error is ours. Ends with its parent's closing it, by
 * its process handle; a program that waits should end when its standard input does. Not thread-safe.
 */
public final class Jvm implements AutoCloseable {

    private static final Path TASKSET = Path.of("/usr/bin/taskset");

    private static final double KILOBYTES = 1024;

    /** Where programs may leave what they like: it goes with what the build has made. */
    private static final Path LITTER = Path.of(System.getProperty("rest.session.bench.directory", "target/bench"), "tmp").toAbsolutePath();

    private final Process process;
    private final BufferedReader lines;

    private Jvm(Process process) {
        this.process = process;
        lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** How to start one. Immutable but for the lists. */
    public static final class Command {

        private final List<String> options = new ArrayList<>();
        private String cpus;
        private String classPath = System.getProperty("java.class.path");

        /** Of the JVM: {@code -Xmx1g}, {@code -javaagent:…}. */
        public Command options(List<String> more) {
            options.addAll(more);
            return this;
        }

        /** The CPUs it may run on, as {@code taskset -c} takes them; where there is no taskset it runs anywhere. */
        public Command cpus(String list) {
            cpus = list;
            return this;
        }

        public Command classPath(String path) {
            classPath = path;
            return this;
        }

        public Jvm start(String mainClass, String... arguments) throws IOException {
            List<String> command = new ArrayList<>();
            if (cpus != null && Files.isExecutable(TASKSET)) {
                command.addAll(List.of(TASKSET.toString(), "-c", cpus));
            }
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Djava.io.tmpdir=" + Files.createDirectories(LITTER));
            command.addAll(options);
            if (!classPath.isEmpty()) {
                command.addAll(List.of("-cp", classPath));
            }
            command.add(mainClass);
            command.addAll(List.of(arguments));
            return new Jvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
        }
    }

    /**
     * Waits for the line that begins with this word; other lines are passed over.
     *
     * @return the rest of it
     * @throws IOException if the program says {@code failed …} first, or ends
     */
    public String await(String word) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals(word) || line.startsWith(word + ' ')) {
                return line.substring(word.length()).trim();
            }
            if (line.startsWith("failed ")) {
                throw new IOException(line);
            }
        }
        throw new IOException("The program ended before it said '" + word + "': see standard error above.");
    }

    /** Sends it a line on standard input. */
    public void tell(String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + '\n').getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** From now on it runs on these CPUs only, with all its threads, if there is a taskset. */
    public void move(String cpus) throws IOException {
        if (!Files.isExecutable(TASKSET)) {
            return;
        }
        Process taskset = new ProcessBuilder(TASKSET.toString(), "-acp", cpus, Long.toString(process.pid()))
            .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            if (taskset.waitFor() != 0) {
                throw new IOException("A program can't be moved to CPU " + cpus + '.');
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted.", e);
        }
    }

    /** The CPU time it has used so far, in seconds; 0 where the system does not say. */
    public double cpuSeconds() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9;
    }

    /** The megabytes of memory that the process has (its resident set); 0 where the system does not say. */
    public double residentMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmRSS:"))
            .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / KILOBYTES).findFirst().orElse(0);
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
