package io.restsession.e2e.harness;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A server with the probe on it.
 *
 * @param name       its name, that of its folder in agent-test-app/servers
 * @param lowestJava the oldest Java version it runs on
 * @param path       where the probe is: empty, or a context path
 * @param program    what to start
 */
public record ProbeServer(String name, int lowestJava, String path, Program program) {

    /** Undertow without servlets, and a container that no adapter knows. */
    private static final Pattern OWN_SESSIONS_ONLY = Pattern.compile("undertow-(?!servlet).*|tomcat-7");

    /** What to start. */
    @FunctionalInterface
    public interface Program {

        /** Completes a command line. */
        JavaCommand of(JavaCommand command);

        /** The port the server listens on, if this line of its output tells it; then all is ready. */
        default Optional<Integer> port(String line) {
            return line.startsWith("READY ") ? Optional.of(Integer.valueOf(line.substring(6))) : Optional.empty();
        }
    }

    /**
     * The name of the cookie where no setting says another: that of the container's own sessions, which are served from ours, or our
     * own where there are none to be served.
     */
    public String cookieName() {
        return servesContainer() ? "JSESSIONID" : "rest_sid";
    }

    /**
     * Whether the container's own sessions are served from ours, unless a setting says no: then all requests of a session that run at
     * the same time work with one object.
     */
    public boolean servesContainer() {
        return !OWN_SESSIONS_ONLY.matcher(name).matches();
    }

    /** The attribute {@code Path} of the cookies of the probe. */
    public String cookiePath() {
        return path.isEmpty() ? "/" : path;
    }

    /** Whether {@code -Dservers=undertow,tomcat-9} (beginnings of names; all without it) picks it. */
    public boolean isPicked() {
        return Listed.in("servers").isEmpty() || Listed.in("servers").stream().anyMatch(name::startsWith);
    }

    @Override
    public String toString() {
        return name;
    }
}
