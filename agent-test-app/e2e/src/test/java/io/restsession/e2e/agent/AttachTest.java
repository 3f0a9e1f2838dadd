package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that attaches the agent to a JVM that runs, and that JVM before and after. */
class AttachTest {

    private static final String GOOD = "secret=" + LegacyApp.SECRET + ";keyName=late";

    static Stream<Jvm> jvms() {
        return Jvm.all().stream();
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void aServerThatRunsGetsSessions(Jvm jvm) {
        try (Served served = Served.start(LegacyApp.undertow(JavaCommand.on(jvm)))) {
            assertEquals(List.of(), served.visitor().get("/nothing").cookies());

            JavaProcess attach = attach(served, GOOD);

            assertEquals(0, attach.exitCode(), attach::dump);
            assertEquals(List.of(), attach.err());
            assertEquals(1, attach.out().size(), attach::dump);
            assertCounts(served);
            assertEquals(1, served.process().agentLines().size(), served::toString);
            List<String> warnings = served.process().err().stream().filter(line -> line.contains("has been loaded dynamically")).toList();
            assertEquals(jvm.version() >= 21 ? 1 : 0, warnings.size(), served::toString);

            // From a JVM of the same version too: 8 has its own way.
            JavaProcess again = AgentJarCommand.runOn(jvm, "attach", String.valueOf(served.process().pid()), GOOD);

            assertEquals(0, again.exitCode(), again::dump);
            assertCounts(served);
            assertEquals(1, served.agentLines("WARN").size(), served::toString);
        }
    }

    @Test
    void wrongSettingsAreRefusedAndDoNoHarm() {
        try (Served served = Served.start(LegacyApp.undertow(JavaCommand.on(Jvm.own())))) {
            JavaProcess attach = attach(served, "maxAge=soon");

            assertEquals(1, attach.exitCode(), attach::dump);
            assertEquals(List.of(), attach.out());
            assertEquals(1, attach.err().size(), attach::dump);
            assertTrue(attach.err().get(0).startsWith("attach: the agent refused to start in process "), attach::dump);
            served.process().await(
                Pattern.compile("^\\[rest-session] ERROR (rest.session.maxAge) = \"soon\" \\(agent argument\\): allowed: "));
            assertEquals(404, served.visitor().get("/nothing").status());

            assertEquals(0, attach(served, GOOD).exitCode());
            assertCounts(served);
        }
    }

    @Test
    void aProcessThatIsNone() {
        assertFails(2, "is not a process id", "attach", "tomcat");
        assertFails(1, "there is no process 999999999", "attach", "999999999");
    }

    @Test
    void aProcessThatForbidsIt() {
        try (Served served = Served.start(LegacyApp.undertow(JavaCommand.on(Jvm.own()).option("-XX:+DisableAttachMechanism")))) {
            assertFails(1, "DisableAttachMechanism", "attach", String.valueOf(served.process().pid()), GOOD);
            assertEquals(404, served.visitor().get("/nothing").status());
        }
        try (Served served = Served.start(LegacyApp.undertow(JavaCommand.on(Jvm.own()).option("-XX:-EnableDynamicAgentLoading")))) {
            assertFails(1, "EnableDynamicAgentLoading", "attach", String.valueOf(served.process().pid()), GOOD);
            assertEquals(404, served.visitor().get("/nothing").status());
        }
    }

    static JavaProcess attach(Served served, String settings) {
        return AgentJarCommand.run("attach", String.valueOf(served.process().pid()), settings);
    }

    /** Visits go up by one a request, and the session's cookie is ours. */
    static void assertCounts(Served served) {
        Visitor visitor = served.visitor();
        Response first = visitor.get("/visits");
        assertEquals("visits: 1\n", first.text(), served::toString);
        assertEquals("late", first.cookies().get(0).name());
        assertEquals(List.of(2, 3), List.of(visitor.visit(), visitor.visit()));
    }

    private static void assertFails(int status, String reason, String... arguments) {
        JavaProcess process = AgentJarCommand.run(arguments);
        assertEquals(status, process.exitCode(), process::dump);
        assertEquals(List.of(), process.out());
        assertEquals(1, process.err().size(), process::dump);
        assertTrue(process.err().get(0).startsWith("attach: ") && process.err().get(0).contains(reason), process::dump);
    }
}
