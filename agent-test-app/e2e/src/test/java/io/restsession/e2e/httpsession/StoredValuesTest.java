package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServer;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Values of an application's own classes, read by servers that may not, or can not. */
class StoredValuesTest {

    private static final String ACCOUNT = "com/example/probe/session/Account";

    /** The class as a later version has it: nothing of it is what it was. */
    private static final String LATER = """
        package com.example.probe.session;

        final class Account implements java.io.Serializable {
            private static final long serialVersionUID = 2L;

            Account(String owner) {
            }

            void rename(String name) {
            }

            void add(String entry) {
            }
        }
        """;

    private final Map<String, String> settings = Map.of("secret", Running.SECRET,
        "store", "file:" + Scratch.newFolder("values").resolve("sessions"));
    private String id;

    @Test
    void whatCannotBeReadIsAbsentAndStays() throws IOException {
        Path war = Built.file("agent-test-app/probe-servlet/target/probe-servlet");
        on(war, Map.of(), server -> ask(server, List.of("set", "set", "set"), "s.set account account Roger", "s.set text text x",
            "s.set list list a,b"));
        on(war, Map.of("http.deserialize", "!com.example.probe.session.*"), server -> {
            ask(server, List.of("null", "String:x", "List:[a, b]", "[list, text]", "null"), "s.get account", "s.get text", "s.get list",
                "s.names", "get account");
            ask(server, List.of("null", "set"), "s.get account", "s.set text text y");
            assertWarnedOnce(server);
        });
        on(withLaterClass(war), Map.of(), server -> {
            ask(server, List.of("null", "String:y", "[list, text]"), "s.get account", "s.get text", "s.names");
            ask(server, List.of("null", "List:[a, b, c]"), "s.get account", "s.addTo list c");
            assertWarnedOnce(server);
        });
        on(war, Map.of(), server -> ask(server, List.of("Account:Roger[]", "String:y", "List:[a, b, c]"), "s.get account", "s.get text",
            "s.get list"));
    }

    private void on(Path war, Map<String, String> more, Consumer<Running> trial) {
        ProbeServer server = new ProbeServer("tomcat-9", 8, "/probe", command -> command.main(
            Built.file("agent-test-app/launchers/target/launchers.jar") + ":"
                + Built.file("agent-test-app/servers/tomcat-9/target/lib") + "/*",
            "com.example.launcher.TomcatLauncher", "/probe=" + war));
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(more);
        try (Running running = Running.plain(server, Jvm.own(), all)) {
            trial.accept(running);
        }
    }

    private void ask(Running server, List<String> expected, String... steps) {
        Client client = server.client();
        client.take(id);
        assertEquals(expected, client.run(steps));
        id = client.id();
    }

    private static void assertWarnedOnce(Running server) {
        List<String> warnings = server.process().agentLines().stream().filter(line -> line.contains("WARN")).toList();
        assertEquals(1, warnings.size(), warnings::toString);
        assertTrue(warnings.get(0).contains("account"), warnings.get(0));
    }

    private static Path withLaterClass(Path war) throws IOException {
        Path copy = Scratch.newFolder("later").resolve("war");
        try (Stream<Path> files = Files.walk(war)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(war.relativize(file)));
            }
        }
        Path source = Files.createDirectories(copy.resolveSibling("source")).resolve("Account.java");
        Files.writeString(source, LATER);
        Path classes = copy.resolve("WEB-INF/classes");
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "8", "-Xlint:-options", "-d",
            classes.toString(), source.toString()));
        assertTrue(Files.exists(classes.resolve(ACCOUNT + ".class")));
        return copy;
    }
}
