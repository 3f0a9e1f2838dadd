package io.restsession.e2e.httpsession;

import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Nested;

/** What {@code getSession()} costs a store that has to be waited for: it is not told of every use. */
@On(value = {"tomcat-8.5-sessions", "tomcat-9-sessions", "tomcat-10.1-sessions", "tomcat-11-sessions", "jetty-9.4-sessions",
    "jetty-10-sessions", "jetty-11-sessions", "jetty-12.0-ee8-sessions", "jetty-12.0-ee9-sessions", "jetty-12.0-ee10-sessions",
    "jetty-12.1-ee8-sessions", "jetty-12.1-ee9-sessions", "jetty-12.1-ee10-sessions", "jetty-12.1-ee11-sessions",
    "undertow-servlet-1.4-sessions", "undertow-servlet-2.2-sessions", "undertow-servlet-2.3-sessions"},
    settings = "store=counting:waiting")
class HttpSessionCostsTest extends Suite {

    @Nested
    class Costs extends CostsTheme {
        Costs() {
            super(server);
        }
    }
}
