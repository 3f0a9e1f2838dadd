package io.restsession.e2e.agent;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import java.nio.file.Path;
import java.util.Map;

/** The small applications that count visits, as command lines. */
final class LegacyApp {

    /** Good for signing. */
    static final String SECRET = "a-secret-of-the-tests-of-the-agent-itself";

    static final String UNDERTOW_MAIN = "com.example.visits.VisitsApp";

    private static final Path UNDERTOW_JAR = Built.file("agent-test-app/undertow-app/target/undertow-app.jar");

    private LegacyApp() {
    }

    /** On Undertow, below servlets. */
    static JavaCommand undertow(JavaCommand command) {
        return command.jar(UNDERTOW_JAR, "0");
    }

    /** As {@link #undertow(JavaCommand)}, with more on its class path, before its own. */
    static JavaCommand undertow(JavaCommand command, String first) {
        return command.main(first + ":" + undertowClassPath(), UNDERTOW_MAIN, "0");
    }

    static String undertowClassPath() {
        return UNDERTOW_JAR + ":" + undertowLibraries() + "/*";
    }

    static Path undertowLibraries() {
        return Built.file("agent-test-app/undertow-app/target/lib");
    }

    /** The exploded WAR, javax or jakarta. */
    static Path war(boolean jakarta) {
        String module = jakarta ? "servlet-app-jakarta" : "servlet-app";
        return Built.file("agent-test-app/" + module + "/target/" + module);
    }

    /** An exploded WAR at the root of an embedded server. */
    static JavaCommand servlet(JavaCommand command, String server, Path war) {
        String launcher = Map.of("tomcat", "TomcatLauncher", "jetty", "JettyLauncher", "undertow", "UndertowServletLauncher")
            .get(server.split("-")[0]);
        return command.main(serverClassPath(server), "com.example.launcher." + launcher, "/=" + war);
    }

    static String serverClassPath(String server) {
        return Built.file("agent-test-app/launchers/target/launchers.jar") + ":" + serverLibraries(server) + "/*";
    }

    static Path serverLibraries(String server) {
        return Built.file("agent-test-app/servers/" + server + "/target/lib");
    }
}
