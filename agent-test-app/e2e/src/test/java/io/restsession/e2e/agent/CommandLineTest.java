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

    private static final List<String> KEYS = List.of("enabled", "config", "store", "extensions", "onStoreFailure", "autoCommit",
        "maxAge", "renew", "rolling", "sign", "secret", "secret.file", "transport", "keyName", "cookie.path", "cookie.domain",
        "cookie.secure", "cookie.httpOnly", "cookie.sameSite", "cookie.partitioned", "http", "log.level");

    @ParameterizedTest
    @ValueSource(strings = {"", "help"})
    void helpShowsTheVersionTheCommandsAndEveryKey(String command) {
        JavaProcess process = command.isEmpty() ? AgentJarCommand.run() : AgentJarCommand.run(command);

        assertEquals(0, process.exitCode(), process::dump);
        assertEquals(List.of(), process.err());
        assertTrue(process.out().get(0).matches(VERSION), process::dump);
        for (String name : List.of("-javaagent:rest-session-agent.jar", "keygen", "attach <pid>", "version")) {
            assertTrue(process.out().stream().anyMatch(line -> line.contains(name)), name);
        }
        for (String key : KEYS) {
            assertTrue(process.out().stream().anyMatch(line -> line.matches(" +rest\\.session\\.\\Q" + key + "\\E .*")), key);
        }
        assertEquals(KEYS.size(), process.out().stream().filter(line -> line.startsWith("  rest.session.")).count());
    }

    @Test
    void versionIsOneLine() {
        JavaProcess process = AgentJarCommand.run("version");

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
