package io.restsession.e2e.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServer;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Running;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Store age and name, read the age, count visits, log out. */
class LegacyApplicationsTest {

    @Test
    void undertow() {
        tried(new ProbeServer("undertow-app", 8, "", program("^Listening on http://127.0.0.1:(\\d+)/",
            command -> command.jar(Built.file("agent-test-app/undertow-app/target/undertow-app.jar"), "0"))));
    }

    @Test
    void springBoot() {
        tried(new ProbeServer("spring-boot-app", 8, "", program("Tomcat started on port\\(s\\): (\\d+)",
            command -> command.jar(Built.file("agent-test-app/spring-boot-app/target/spring-boot-app.jar"), "--server.port=0"))));
    }

    /** Tomcat 7 is served where every servlet container can be, at the servlet: no adapter knows it, and filters see no session. */
    @ParameterizedTest
    @CsvSource({
        "tomcat-7, TomcatLauncher, servlet-app",
        "tomcat-9, TomcatLauncher, servlet-app",
        "undertow-servlet-1.4, UndertowServletLauncher, servlet-app",
        "jetty-9.4, JettyLauncher, servlet-app",
        "tomcat-11, TomcatLauncher, servlet-app-jakarta",
        "jetty-12.1-ee11, JettyLauncher, servlet-app-jakarta",
    })
    void servlets(String name, String launcher, String app) {
        ProbeServer application = servletServer(name, launcher, app);
        tried(application);
        try (Running server = Running.plain(application, Jvm.own(), Map.of())) {
            Client client = server.client();
            assertTrue(client.get("/page").text().contains("Welcome, stranger"));
            client.exchange(Request.of("PUT", "/session/info"));
            client.get("/visits");
            String page = client.get("/page").text();
            assertTrue(page.contains("Visits so far: 1"), page);
            assertTrue(page.contains(isKnown(server) ? "Welcome back, Roger" : "Welcome, stranger"), page);
        }
    }

    private static void tried(ProbeServer application) {
        for (Jvm jvm : Jvm.all()) {
            if (jvm.version() >= application.lowestJava()) {
                try (Running server = Running.plain(application, jvm, Map.of())) {
                    tried(server);
                }
            }
        }
    }

    private static void tried(Running server) {
        Client client = server.client();
        assertEquals(404, client.get("/session/info/age").status());
        assertEquals("stored\n", client.exchange(Request.of("PUT", "/session/info")).text());
        assertEquals("20\n", client.get("/session/info/age").text());
        for (int visit = 1; visit <= 3; visit++) {
            assertEquals("visits: " + visit + "\n", client.get("/visits").text());
        }
        assertEquals("visits: 1\n", server.client().get("/visits").text());
        assertEquals("bye\n", client.get("/session/logout").text());
        assertEquals(404, client.get("/session/info/age").status());
        assertEquals("visits: 1\n", client.get("/visits").text());
        assertEquals(List.of(), server.process().agentLines().stream().filter(line -> !line.contains("INFO"))
            .filter(line -> !line.contains("rest.session.secret") && (isKnown(server) || !line.contains("CoyoteAdapter"))).toList());
    }

    private static boolean isKnown(Running server) {
        return !server.server().name().equals("tomcat-7");
    }

    private static ProbeServer servletServer(String name, String launcher, String app) {
        return new ProbeServer(name, app.endsWith("jakarta") ? 17 : 8, "/book", command -> command.main(
            Built.file("agent-test-app/launchers/target/launchers.jar") + ":"
                + Built.file("agent-test-app/servers/" + name + "/target/lib") + "/*",
            "com.example.launcher." + launcher, "/book=" + Built.file("agent-test-app/" + app + "/target/" + app + ".war")));
    }

    private static ProbeServer.Program program(String ready, ProbeServer.Program start) {
        Pattern pattern = Pattern.compile(ready);
        return new ProbeServer.Program() {
            @Override
            public JavaCommand of(JavaCommand command) {
                return start.of(command);
            }

            @Override
            public Optional<Integer> port(String line) {
                Matcher matcher = pattern.matcher(line);
                return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
            }
        };
    }
}
