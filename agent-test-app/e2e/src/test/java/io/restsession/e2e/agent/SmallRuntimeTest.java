package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Scratch;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** A runtime that was made for one application and lacks the module for attaching. */
class SmallRuntimeTest {

    @Test
    void theAgentStartsWithItAndAttachingSaysWhatIsMissing() {
        Jvm small = linked("java.instrument,java.logging,java.management,java.naming,java.security.sasl,java.xml,jdk.unsupported");
        try (Served served = Served.start(LegacyApp.undertow(JavaCommand.on(small).agent("secret=" + LegacyApp.SECRET)))) {
            Visitor visitor = served.visitor();
            assertEquals(List.of(1, 2, 3), List.of(visitor.visit(), visitor.visit(), visitor.visit()), served::toString);
            assertEquals(1, served.process().agentLines().size(), served::toString);

            JavaProcess attach = AgentJarCommand.runOn(small, "attach", String.valueOf(served.process().pid()));

            assertEquals(1, attach.exitCode(), attach::dump);
            assertEquals(1, attach.lines().size(), attach::dump);
            assertTrue(attach.err().get(0).startsWith("attach: this Java cannot attach: it lacks the module jdk.attach"), attach::dump);
        }
    }

    private static Jvm linked(String modules) {
        Path modulePath = Jvm.own().home().resolve("jmods");
        assumeTrue(Files.isDirectory(modulePath), "this JDK came without its jmods");
        Path home = Scratch.newFolder("runtime").resolve("small");
        ToolProvider jlink = ToolProvider.findFirst("jlink").orElseThrow();
        PrintStream out = System.err;
        assertEquals(0, jlink.run(out, out, "--module-path", modulePath.toString(), "--add-modules", modules, "--output", home.toString()));
        return new Jvm(home, Jvm.own().version());
    }
}
