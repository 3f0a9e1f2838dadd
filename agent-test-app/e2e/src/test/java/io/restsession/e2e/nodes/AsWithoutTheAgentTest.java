package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServer;
import io.restsession.e2e.harness.Running;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page of an application is what it is without the agent, headers and cookies included. */
class AsWithoutTheAgentTest {

    /** One never ends, one is dealt at random, two take their time. */
    @ParameterizedTest
    @ValueSource(strings = {"tomcat-8.5", "tomcat-9", "tomcat-10.1", "tomcat-11"})
    void tomcatExamples(String tomcat) {
        assertSame(Applications.tomcatExamples(tomcat), "stockticker|shuffle|async[01]$", both -> {
            both.crawl("/examples/");
            assertTrue(both.pages() > 100, "the links are not found");
        });
    }

    /** Dumps show what the server is busy with; a logout leads to a page that is another one for a client whose cookie is gone. */
    @Test
    void jettyDemoAndShiro() {
        assertSame(Applications.jettyDemoAndShiro("shiro-samples"), "cgi-bin|/dump/|logout", both -> {
            both.crawl("/test/");
            assertTrue(both.pages() > 30, "the links are not found");
            shiro(both);
        });
    }

    /** Sessions that an application keeps by itself, under the name of the container's cookie. */
    @Test
    void shiroWithSessionsOfItsOwn() {
        assertSame(Applications.jettyDemoAndShiro("shiro-samples-own-sessions"), "cgi-bin", AsWithoutTheAgentTest::shiro);
    }

    private static void shiro(SideBySide both) {
        both.crawl("/shiro/");
        both.click("login", browser -> browser.send(browser.open("/shiro/login.jsp").form("password")
            .with("username", "lonestarr").with("password", "vespa")));
        both.crawl("/shiro/");
    }

    private static void assertSame(ProbeServer application, String left, Consumer<SideBySide> visit) {
        try (Running servers = Running.plain(application, Jvm.own(), Map.of())) {
            int bare = servers.portWithoutAgent();
            int served = servers.port();
            SideBySide both = new SideBySide(new Browser(() -> bare), new Browser(() -> served), left);
            visit.accept(both);
            assertEquals(List.of(), both.differences(), () -> String.join("\n", both.differences()));
        }
    }
}
