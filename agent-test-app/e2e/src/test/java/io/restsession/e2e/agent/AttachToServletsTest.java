package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The agent is attached to servers whose applications brought the session API along and have used it: then the classes
 * they see are their own, not the agent's.
 */
class AttachToServletsTest {

    private static final String SETTINGS = "secret=" + LegacyApp.SECRET + ";keyName=late";

    @ParameterizedTest
    @CsvSource({"tomcat-9, false", "jetty-9.4, false", "jetty-12.1-ee10, true", "undertow-servlet-2.2, false"})
    void anApplicationThatHasUsedItsCopyOfTheApi(String server, boolean jakarta) throws IOException {
        try (Served served = Served.start(LegacyApp.servlet(JavaCommand.on(Jvm.own()), server, withApi(LegacyApp.war(jakarta))))) {
            Response before = served.visitor().get("/page");
            assertEquals(200, before.status());
            assertTrue(before.text().contains("Welcome, stranger") && before.text().contains("Visits so far: 0"), before::toString);
            assertTrue(before.cookies().isEmpty(), before::toString);

            assertEquals(0, AttachTest.attach(served, SETTINGS).exitCode());

            AttachTest.assertCounts(served);
            Visitor visitor = served.visitor();
            visitor.visit();
            assertTrue(visitor.get("/page").text().contains("Visits so far: 1"));
            assertEquals("bye\n", visitor.get("/session/logout").text());
            assertEquals(1, visitor.visit());
            assertEquals(1, served.process().agentLines().size(), served::toString);
        }
    }

    @Test
    void aCopyOnTheClassPath() {
        JavaCommand command = LegacyApp.undertow(JavaCommand.on(Jvm.own()), Built.apiJar().toString());
        try (Served served = Served.start(command)) {
            assertEquals(500, served.visitor().get("/visits").status());

            assertEquals(0, AttachTest.attach(served, SETTINGS).exitCode());

            AttachTest.assertCounts(served);
        }
    }

    private static Path withApi(Path war) throws IOException {
        Path copy = Scratch.newFolder("war");
        try (Stream<Path> files = Files.walk(war)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(war.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.copy(Built.apiJar(), Files.createDirectories(copy.resolve("WEB-INF/lib")).resolve("rest-session-api.jar"));
        return copy;
    }
}
