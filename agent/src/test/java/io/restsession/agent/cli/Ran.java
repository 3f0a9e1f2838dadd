package io.restsession.agent.cli;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** A command that was run in this JVM, with the {@link TestStores} at hand. */
record Ran(int status, List<String> out, List<String> err) {

    private static final Path EXTENSION = extension();

    static Ran command(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Output output = new Output(new PrintStream(out), new PrintStream(err));
        int status = CommandLine.status(new File("rest-session-agent.jar"), output, arguments);
        return new Ran(status, lines(out), lines(err));
    }

    /** A command that takes a store, with {@code test:NAME}. */
    static Ran onStore(String name, String... arguments) {
        List<String> words = new ArrayList<>(List.of(arguments));
        int options = words.contains("--") ? words.indexOf("--") : words.size();
        words.addAll(options, List.of("--store", "test:" + name, "--set", "extensions=" + EXTENSION));
        return command(words.toArray(new String[0]));
    }

    String text() {
        return String.join("\n", out) + "\n--\n" + String.join("\n", err);
    }

    private static List<String> lines(ByteArrayOutputStream bytes) {
        return bytes.toString(Charset.defaultCharset()).lines().toList();
    }

    private static Path extension() {
        try {
            Path jar = Files.createTempFile("test-stores", ".jar");
            jar.toFile().deleteOnExit();
            try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
                out.putNextEntry(new JarEntry("META-INF/services/io.restsession.core.store.StoreFactory"));
                out.write(TestStores.class.getName().getBytes(StandardCharsets.UTF_8));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
