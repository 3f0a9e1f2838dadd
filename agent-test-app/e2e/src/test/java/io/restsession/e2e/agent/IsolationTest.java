package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.agent.program.OwnBeans;
import io.restsession.e2e.agent.program.OwnFiles;
import io.restsession.e2e.agent.program.OwnLogManager;
import io.restsession.e2e.agent.program.Witness;
import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Steps;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the agent carries and what the application has of the same name never meet; and the agent wakes nothing before it. */
class IsolationTest {

    private static final String OWN = Built.file("agent-test-app/e2e/target/test-classes").toString();

    /** Those that can run the programs of this module. */
    static Stream<Jvm> jvms() {
        return Jvm.all().stream().filter(jvm -> jvm.version() >= Jvm.own().version());
    }

    @ParameterizedTest
    @MethodSource("jvms")
    void theApplicationFindsWhatItFindsWithoutTheAgentAndInTheSameOrder(Jvm jvm) {
        List<String> without = told(observed(JavaCommand.on(jvm)));
        List<String> with = told(observed(JavaCommand.on(jvm).agent("secret=" + LegacyApp.SECRET)));

        assertEquals(without, with);
        List<String> expected = List.of("logging by OwnLogManager", "beans by own", "files made", "no net.bytebuddy.ByteBuddy");
        assertTrue(with.containsAll(expected), with::toString);
        assertTrue(with.indexOf("log manager made") > with.indexOf("main begins"), with::toString);
    }

    /** Classes of the same name and of another shape, first on its class path. */
    @Test
    void theApplicationHasItsOwnJacksonAndByteBuddy() {
        List<String> names = List.of("com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.core.JsonFactory",
            "net.bytebuddy.ByteBuddy", "io.restsession.core.config.Settings");
        Path classes = Compiled.classes("", names.stream().collect(Collectors.toMap(name -> name, IsolationTest::source)));
        JavaCommand java = JavaCommand.on(Jvm.own()).agent("secret=" + LegacyApp.SECRET);

        try (Served served = Served.start(witness(java, classes + ":"))) {
            List<String> found = served.process().out();
            for (String name : names) {
                assertEquals(List.of("found " + name + " file"), found.stream().filter(line -> line.startsWith("found " + name)).toList());
                assertTrue(found.contains("loaded the application's " + name.substring(name.lastIndexOf('.') + 1)), served::toString);
            }
            Visitor visitor = served.visitor();
            assertEquals(List.of("set", "set"), visitor.get(Steps.of("set list list a,b", "set person person Ann,41").on("/run")).lines());
            Steps reading = Steps.of("get list", "getAs person person");
            assertEquals(List.of("List:[a, b]", "Person:Ann,41"), visitor.get(reading.on("/run")).lines());
            assertEquals(1, served.process().agentLines().size(), served::toString);
        }
    }

    private static List<String> told(JavaCommand command) {
        try (Served served = Served.start(command)) {
            Visitor visitor = served.visitor();
            visitor.get("/nothing");
            return served.process().out().stream().filter(line -> !line.startsWith("READY")).toList();
        }
    }

    private static JavaCommand observed(JavaCommand command) {
        return witness(command
            .option("-Djava.util.logging.manager=" + OwnLogManager.class.getName())
            .option("-Djavax.management.builder.initial=" + OwnBeans.class.getName())
            .option("-Djava.nio.file.spi.DefaultFileSystemProvider=" + OwnFiles.class.getName()), "");
    }

    private static JavaCommand witness(JavaCommand command, String first) {
        Path probe = Built.file("agent-test-app/probe-undertow/target");
        String classPath = String.join(":", OWN, probe + "/probe-undertow.jar", probe + "/lib/*",
            LegacyApp.serverLibraries("undertow-2.2") + "/*");
        return command.main(first + classPath, Witness.class.getName(), "com.example.probe.undertow.ProbeUndertow", "--h2c");
    }

    private static String source(String name) {
        String simpleName = name.substring(name.lastIndexOf('.') + 1);
        return "package " + name.substring(0, name.lastIndexOf('.')) + "; public class " + simpleName + " {"
            + " @Override public String toString() { return \"the application's " + simpleName + "\"; } }";
    }
}
