package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final String VERSION = "rest-session \\d+\\.\\d+\\S*";

    private static final List<String> COMMANDS = List.of("keygen", "attach <pid> [key=value;...]", "check --store URL", "ddl --store URL",
        "sessions list --store URL", "sessions show ID --store URL", "sessions delete ID --store URL", "version | help [command]");

    private static final List<String> KEYS = List.of("enabled", "config", "store", "store.user", "store.password", "store.timeout",
        "store.connectTimeout", "store.connections", "jdbc.driver.path", "jdbc.table", "encrypt", "extensions", "onStoreFailure",
        "autoCommit", "maxAge", "renew", "rolling", "sign", "secret", "secret.file", "transport", "keyName", "cookie.path",
        "cookie.domain", "cookie.secure", "cookie.httpOnly", "cookie.sameSite", "cookie.partitioned", "http",
        "http.deserialize", "http.nonSerializable", "log.level");

    @ParameterizedTest
    @ValueSource(strings = {"", "help", "--help", "-h"})
    void helpShowsTheVersionTheCommandsAndEveryKey(String command) {
        JavaProcess process = command.isEmpty() ? AgentJarCommand.run() : AgentJarCommand.run(command);

        assertEquals(0, process.exitCode(), process::dump);
        assertEquals(List.of(), process.err());
        assertTrue(process.out().get(0).matches(VERSION), process::dump);
        assertTrue(process.out().stream().anyMatch(line -> line.contains("-javaagent:rest-session-agent.jar")), process::dump);
        for (String name : COMMANDS) {
            assertTrue(process.out().stream().anyMatch(line -> line.startsWith("  " + name)), name);
        }
        for (String key : KEYS) {
            assertTrue(process.out().stream().anyMatch(line -> line.matches(" +rest\\.session\\.\\Q" + key + "\\E .*")), key);
        }
        assertEquals(KEYS.size(), process.out().stream().filter(line -> line.startsWith("  rest.session.")).count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "--version"})
    void versionIsOneLine(String command) {
        JavaProcess process = AgentJarCommand.run(command);

        assertEquals(0, process.exitCode());
        assertEquals(1, process.lines().size());
        assertTrue(process.out().get(0).matches(VERSION));
    }

    @Test
    void whatIsNotACommandIsSaidOnStandardErrorWithStatus2() {
        JavaProcess process = AgentJarCommand.run("detach", "now");

        assertEquals(2, process.exitCode());
        assertEquals(List.of(), process.out());
        assertEquals("Not understood: detach now", process.err().get(0));
    }

    @Test
    void aCommandTellsWhatItTakes() {
        JavaProcess process = AgentJarCommand.run("sessions", "list", "--help");

        assertEquals(0, process.exitCode());
        assertTrue(process.out().get(0).startsWith("Usage: rest-session-agent.jar sessions list "), process::dump);
        assertTrue(process.lines().stream().noneMatch(line -> line.contains("\u001b")), process::dump);

        JavaProcess mistaken = AgentJarCommand.run("sessions", "list", "--lmit", "5");
        assertEquals(2, mistaken.exitCode());
        assertEquals(List.of(), mistaken.out());
        assertEquals("sessions list: not understood: --lmit 5", mistaken.err().get(0));
    }

    @Test
    void keysAreNewEachTimeAndGoodSecrets() {
        String one = key();
        String other = key();
        assertNotEquals(one, other);

        JavaCommand command = JavaCommand.on(Jvm.own()).agent("secret=" + one + "," + other);
        try (Served served = Served.start(LegacyApp.undertow(command))) {
            Visitor visitor = served.visitor();
            assertEquals(List.of(1, 2), List.of(visitor.visit(), visitor.visit()));
            assertEquals(List.of(), served.agentLines("WARN"));
        }
    }

    private static String key() {
        JavaProcess process = AgentJarCommand.run("keygen");
        assertEquals(0, process.exitCode());
        assertEquals(1, process.lines().size(), process::dump);
        String key = process.out().get(0);
        assertTrue(key.getBytes(StandardCharsets.UTF_8).length >= 32, "too short");
        return key;
    }
}
