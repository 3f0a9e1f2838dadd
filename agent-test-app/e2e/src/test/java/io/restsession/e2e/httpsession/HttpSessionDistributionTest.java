package io.restsession.e2e.httpsession;

import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Nested;

/** {@code getSession()} on servers as their makers distribute them. */
@On({"tomcat-9-dist-sessions", "tomcat-11-dist-sessions"})
class HttpSessionDistributionTest extends Suite {

    @Nested
    class Parity extends ParityTheme {
        Parity() {
            super(server, false);
        }
    }
}
