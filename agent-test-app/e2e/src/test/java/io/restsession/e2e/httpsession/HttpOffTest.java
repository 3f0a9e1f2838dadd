package io.restsession.e2e.httpsession;

import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Nested;

/** Off means off: the container's own sessions are what they were, and {@code SessionContext} works beside them. */
@On(value = {"tomcat-8.5-sessions", "tomcat-11-sessions", "jetty-9.4-sessions", "jetty-12.0-ee8-sessions", "jetty-12.1-ee10-sessions",
    "undertow-servlet-2.3-sessions"}, settings = "http=false")
class HttpOffTest extends Suite {

    @Nested
    class Parity extends ParityTheme {
        Parity() {
            super(server, true);
        }
    }

    @Nested
    class Beside extends BesideTheme {
        Beside() {
            super(server);
        }
    }
}
