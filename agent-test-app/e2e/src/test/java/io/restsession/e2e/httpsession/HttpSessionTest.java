package io.restsession.e2e.httpsession;

import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;

/** {@code getSession()} on every servlet container. */
@On(oldestAndNewest = true, value = {"tomcat-8.5-sessions", "tomcat-9-sessions", "tomcat-10.1-sessions", "tomcat-11-sessions", "jetty-9.4-sessions", "jetty-10-sessions",
    "jetty-11-sessions", "jetty-12.0-ee8-sessions", "jetty-12.0-ee9-sessions", "jetty-12.0-ee10-sessions", "jetty-12.1-ee8-sessions",
    "jetty-12.1-ee9-sessions", "jetty-12.1-ee10-sessions", "jetty-12.1-ee11-sessions", "undertow-servlet-1.4-sessions",
    "undertow-servlet-2.2-sessions", "undertow-servlet-2.3-sessions"})
class HttpSessionTest extends Suite {

    @Nested
    @Order(1)
    class Parity extends ParityTheme {
        Parity() {
            super(server, false);
        }
    }

    @Nested
    class OneSession extends OneSessionTheme {
        OneSession() {
            super(server);
        }
    }

    @Nested
    class Losses extends LossesTheme {
        Losses() {
            super(server);
        }
    }

    @Nested
    class Committed extends CommittedTheme {
        Committed() {
            super(server);
        }
    }
}
