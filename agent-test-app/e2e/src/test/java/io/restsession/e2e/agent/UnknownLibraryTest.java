package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.Jvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of servers that the agent was not written for: it says so once, and keeps out. */
class UnknownLibraryTest {

    /** A place that is woven, and a method that the adapter calls; in both cases the server itself is whole. */
    @ParameterizedTest
    @CsvSource({
        "executeRootHandler, execRootHandlerNow, io.undertow.server.Connectors.executeRootHandler",
        "addResponseWrapper, addResponseWrapped, io.undertow.server.HttpServerExchange.addResponseWrapper"})
    void undertowOfAnotherShape(String method, String renamed, String named) throws IOException {
        Path libraries = OtherVersion.of(LegacyApp.undertowLibraries(), method, renamed);
        try (Served served = Served.start(LegacyApp.undertow(java(), libraries + "/*"))) {
            assertEquals(404, served.visitor().get("/nothing").status());
            // The application is told that there is no session, as it is where no agent is.
            assertEquals(500, served.visitor().get("/visits").status());
            served.process().await(Pattern.compile("(IllegalStateException: There is no session)"));

            List<String> warnings = served.agentLines("WARN");
            assertEquals(1, warnings.size(), served::toString);
            assertTrue(warnings.get(0).contains("Undertow 1.4 to 2.4") && warnings.get(0).contains(named), warnings.get(0));
            assertEquals(2, served.process().agentLines().size(), served::toString);
        }
    }

    @Test
    void tomcat7IsServedByTheServletModule() {
        try (Served served = Served.start(LegacyApp.servlet(java(), "tomcat-7", LegacyApp.war(false)))) {
            Visitor visitor = served.visitor();
            assertEquals(List.of(1, 2, 3), List.of(visitor.visit(), visitor.visit(), visitor.visit()));
            assertEquals("bye\n", visitor.get("/session/logout").text());
            assertEquals(1, visitor.visit());
            assertFalse(visitor.get("/page").text().isEmpty());

            List<String> warnings = served.agentLines("WARN");
            assertEquals(1, warnings.size(), served::toString);
            assertTrue(warnings.get(0).contains("Tomcat 8.5 to 11") && warnings.get(0).contains("org.apache."), warnings.get(0));
            assertEquals(2, served.process().agentLines().size(), served::toString);
        }
    }

    private static JavaCommand java() {
        return JavaCommand.on(Jvm.own()).agent("secret=" + LegacyApp.SECRET);
    }
}
