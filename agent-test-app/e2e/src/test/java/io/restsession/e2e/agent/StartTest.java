package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said at start, and whether it starts at all: under another name, in an odd place, twice. */
class StartTest {

    private static final String SECRET = "secret=" + LegacyApp.SECRET;

    @Test
    void withASecretThereIsOneLineAtInfoAndNoMore() {
        try (Served served = Served.start(LegacyApp.undertow(java().agent(SECRET)))) {
            assertCounts(served);
            List<String> said = served.process().agentLines();
            assertEquals(1, said.size(), served::toString);
            String line = "\\[rest-session] INFO rest-session \\d+\\.\\d+\\S*: store memory, transport cookie";
            assertTrue(said.get(0).matches(line), said.get(0));
        }
    }

    @Test
    void withoutASecretThereIsAWarningToo() {
        try (Served served = Served.start(LegacyApp.undertow(java().agent("transport=header")))) {
            assertEquals(404, served.visitor().get("/nothing").status());
            assertEquals(List.of("transport header"), served.agentLines("INFO").stream().map(line -> line.split(", ")[1]).toList());
            String warning = served.agentLines("WARN").get(0);
            assertTrue(warning.contains("rest.session.secret") && warning.contains("keygen"), warning);
            assertEquals(2, served.process().agentLines().size(), served::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"plain, sessions.jar", "with a space, my rest-session-agent.jar", "with a space, rest-session-agent.jar"})
    void anotherNameOrPlace(String folder, String name) throws IOException {
        try (Served served = Served.start(LegacyApp.undertow(agent(java(), copy(folder, name))))) {
            assertCounts(served);
            assertEquals(1, served.process().agentLines().size(), served::toString);
        }
    }

    /** The names are made by a shell, from octal numbers: this JVM's own locale may not have them. */
    @ParameterizedTest
    @ValueSource(strings = {"renomm\\303\\251.jar", "rest-session-agent.jar"})
    void aFolderThatIsNotAscii(String name) {
        String script = "jar=$(printf \"$1/caf\\303\\251/$2\") && mkdir -p \"$(dirname \"$jar\")\" && cp \"$3\" \"$jar\""
            + " && java=$4 && shift 4 && exec \"$java\" \"-javaagent:$jar=" + SECRET + "\" \"$@\"";
        JavaCommand command = java().environment("LC_ALL", "C.UTF-8").line((java, options) -> Stream.of(
            Stream.of("sh", "-c", script, "sh", Scratch.newFolder("octal").toString(), name, Built.agentJar().toString(), java.toString()),
            options.stream(),
            Stream.of("-cp", LegacyApp.undertowClassPath(), LegacyApp.UNDERTOW_MAIN, "0")).flatMap(words -> words).toList());
        try (Served served = Served.start(command)) {
            assertCounts(served);
            assertEquals(1, served.process().agentLines().size(), served::toString);
        }
    }

    @ParameterizedTest
    @CsvSource({"rest-session-agent.jar, rest-session-agent.jar", "rest-session-agent.jar, copy.jar", "copy.jar, rest-session-agent.jar"})
    void twice(String first, String second) throws IOException {
        JavaCommand command = agent(agent(java(), copy("twice", first)), copy("twice", second));
        try (Served served = Served.start(LegacyApp.undertow(command))) {
            assertCounts(served);
            assertOneStart(served, 1);

            assertEquals(0, AgentJarCommand.run("attach", String.valueOf(served.process().pid()), "keyName=second").exitCode());

            assertCounts(served);
            assertOneStart(served, 2);
        }
    }

    private static void assertOneStart(Served served, int refusals) {
        List<String> warnings = served.agentLines("WARN");
        assertEquals(refusals, warnings.size(), served::toString);
        assertTrue(warnings.stream().allMatch(line -> line.contains("already") && line.contains("ignored")), served::toString);
        assertEquals(1, served.agentLines("INFO").size(), served::toString);
    }

    /** Once a request, and without a doubt of whose session it is. */
    private static void assertCounts(Served served) {
        Visitor visitor = served.visitor();
        assertEquals(List.of(1, 2, 3), List.of(visitor.visit(), visitor.visit(), visitor.visit()), served::toString);
        assertEquals(1, served.visitor().visit());
    }

    private static JavaCommand java() {
        return JavaCommand.on(Jvm.own());
    }

    private static JavaCommand agent(JavaCommand command, Path jar) {
        return command.option("-javaagent:" + jar + "=" + SECRET);
    }

    private static Path copy(String folder, String name) throws IOException {
        Path parent = Files.createDirectories(Scratch.newFolder("named").resolve(folder));
        return Files.copy(Built.agentJar(), parent.resolve(name));
    }
}
