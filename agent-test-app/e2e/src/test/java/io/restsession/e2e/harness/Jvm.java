package io.restsession.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Java runtime to try things on.
 *
 * @param home    its home
 * @param version its feature version: 8, 11, 17, ...
 */
public record Jvm(Path home, int version) {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    private static final Pattern VERSION = Pattern.compile("version \"(?:1\\.)?(\\d+)");

    private static final List<Jvm> ALL = found();

    /** The runtime that the tests themselves run on. */
    public static Jvm own() {
        return new Jvm(Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /**
     * All of them, oldest first: our own, 17 and 25 where they are installed, and the homes in {@code -Dtest.jvms=a,b}; of
     * these {@code -Djvms=17,25} picks versions. One a version.
     */
    public static List<Jvm> all() {
        return ALL;
    }

    public Path java() {
        return home.resolve("bin/java");
    }

    @Override
    public String toString() {
        return "Java " + version;
    }

    private static List<Jvm> found() {
        Map<Integer, Jvm> byVersion = new TreeMap<>();
        byVersion.put(own().version, own());
        for (Path home : installed()) {
            Jvm jvm = at(home);
            if (jvm.version == 17 || jvm.version == 25) {
                byVersion.putIfAbsent(jvm.version, jvm);
            }
        }
        for (String home : Listed.in("test.jvms")) {
            Jvm jvm = at(Path.of(home));
            byVersion.putIfAbsent(jvm.version, jvm);
        }
        Collection<String> picked = Listed.in("jvms");
        return byVersion.values().stream().filter(jvm -> picked.isEmpty() || picked.contains(String.valueOf(jvm.version))).toList();
    }

    private static List<Path> installed() {
        List<Path> homes = new ArrayList<>();
        if (Files.isDirectory(INSTALLED)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(INSTALLED)) {
                folders.forEach(home -> {
                    if (!Files.isSymbolicLink(home) && Files.isExecutable(home.resolve("bin/java"))) {
                        homes.add(home);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return homes;
    }

    /** Asks the runtime itself: not every package has a release file. */
    private static Jvm at(Path home) {
        try {
            Process java = new ProcessBuilder(home.resolve("bin/java").toString(), "-version").redirectErrorStream(true).start();
            String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            Matcher version = VERSION.matcher(said);
            if (!version.find()) {
                throw new IllegalStateException("No Java runtime is at " + home + ": " + said);
            }
            return new Jvm(home, Integer.parseInt(version.group(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("No Java runtime is at " + home, e);
        }
    }
}
