package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Scratch;
import io.restsession.e2e.harness.SetCookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    private static final JavaCommand JAVA = JavaCommand.on(Jvm.own());

    @Test
    void mistakesOfEverySourceAreNamedAtOnceAndNothingRuns() throws IOException {
        Path file = file("rest.session.renew=perhaps\n");
        JavaCommand command = JAVA.agent("maxAge=soon;config=" + file)
            .settings(Map.of("transport", "pigeon", "secret", "too short to sign"))
            .environment("REST_SESSION_COOKIE_SAME_SITE", "Sometimes");

        JavaProcess process = JavaProcess.run(LegacyApp.undertow(command));

        assertNothingRan(process);
        assertNamed(process, "rest.session.maxAge", "soon", "agent argument", "30m");
        assertNamed(process, "rest.session.transport", "pigeon", "system property", "cookie", "header");
        assertNamed(process, "rest.session.cookie.sameSite", "Sometimes", "REST_SESSION_COOKIE_SAME_SITE", "Lax");
        assertNamed(process, "rest.session.renew", "perhaps", file.toString(), "true", "false");
        assertNamed(process, "rest.session.secret", "32");
        assertTrue(process.lines().stream().noneMatch(line -> line.contains("too short to sign")), process::dump);
    }

    @Test
    void aStoreThatNobodyBringsIsAMistake() {
        JavaProcess process = JavaProcess.run(LegacyApp.undertow(JAVA.agent("store=carrier-pigeon:loft;secret=" + LegacyApp.SECRET)));

        assertNothingRan(process);
        assertNamed(process, "rest.session.store", "carrier-pigeon", "memory");
    }

    @Test
    void theFirstSourceThatHasAKeyWinsAndUnknownKeysAreOnlyWarnedOf() throws IOException {
        Path file = file("rest.session.keyName=file\nrest.session.cookie.path=/file\nrest.session.cookie.sameSite=Strict\n"
            + "rest.session.cookie.domain=file.example\nrest.session.maxAgee=1h\n");
        JavaCommand command = JAVA.agent("keyName=argument;secret=" + LegacyApp.SECRET)
            .settings(Map.of("keyName", "property", "cookie.path", "/property", "config", file.toString(), "cokie.path", "/x"))
            .environment("REST_SESSION_KEY_NAME", "environment")
            .environment("REST_SESSION_COOKIE_PATH", "/environment")
            .environment("REST_SESSION_COOKIE_SAME_SITE", "None")
            .environment("REST_SESSION_COOKIE_SECURE", "true")
            .environment("REST_SESSION_ROLING", "true");

        try (Served served = Served.start(LegacyApp.undertow(command))) {
            SetCookie cookie = served.visitor().get("/visits").cookies().get(0);

            assertEquals("argument", cookie.name());
            assertEquals("/property", cookie.attributes().get("path"));
            assertEquals("None", cookie.attributes().get("samesite"));
            assertEquals("file.example", cookie.attributes().get("domain"));
            List<String> warnings = served.agentLines("WARN");
            assertEquals(3, warnings.size(), served::toString);
            assertNamed(warnings, "cokie.path", "rest.session.cookie.path");
            assertNamed(warnings, "REST_SESSION_ROLING", "rest.session.rolling");
            assertNamed(warnings, "maxAgee", "rest.session.maxAge", file.toString());
        }
    }

    @Test
    void switchedOffItDoesAndSaysNothing() {
        Map<String, String> settings = Map.of("enabled", "false", "maxAge", "soon");
        try (Running running = Running.plain(ProbeServers.named("undertow-2.2"), Jvm.own(), settings)) {
            assertEquals(List.of("false", "absent"), running.client().run("active", "find"));
            assertTrue(running.client().ask("current").startsWith("IllegalStateException: "));
            assertEquals(List.of(), running.process().agentLines());
        }
    }

    /** The JVM itself has its say in such a case. */
    private static void assertNothingRan(JavaProcess process) {
        assertNotEquals(0, process.exitCode(), process::dump);
        assertTrue(process.lines().stream().noneMatch(line -> line.contains("Listening") || line.contains("XNIO")), process::dump);
    }

    private static void assertNamed(JavaProcess process, String... parts) {
        assertNamed(process.err().stream().filter(line -> line.startsWith("[rest-session] ERROR ")).toList(), parts);
    }

    /** One line has it all. */
    private static void assertNamed(List<String> lines, String... parts) {
        assertEquals(1, lines.stream().filter(line -> Stream.of(parts).allMatch(line::contains)).count(), lines::toString);
    }

    private static Path file(String content) throws IOException {
        return Files.writeString(Scratch.newFolder("config").resolve("session.properties"), content);
    }
}
