package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The demonstration that comes with Jetty, with a login of the container's; and beside it in the same server Shiro's sample, with
 * a login of Shiro's.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class JettyDemoTest {

    private static final String SESSION = "/test/session/";
    private static final String SECRET = "/test/dump/auth/info";

    @Test
    void userStaysLoggedInToBoth() {
        Journey journey = (browser, killed) -> {
            visit(browser, killed);
            shiro(browser, killed);
        };
        journey.onTwoNodes(Applications.jettyDemoAndShiro("shiro-samples"));
    }

    static void visit(Browser browser, Runnable killed) {
        Form login = browser.open(SECRET).form("j_password");
        killed.run();
        Page in = browser.send(login.with("j_username", "admin").with("j_password", "admin"));
        assertEquals(SECRET, in.url().getPath());
        assertEquals("admin", user(in));
        Form data = browser.open(SESSION).form("Value").with("Action", "Set");
        browser.send(data.with("Name", "colour").with("Value", "green"));
        assertEquals("1", counted(browser.open("/test/jsp/bean1.jsp")));
        killed.run();
        assertEquals("admin", user(browser.open(SECRET)));
        assertEquals("2", counted(browser.open("/test/jsp/bean2.jsp")));
        Page session = browser.open(SESSION);
        assertEquals("green", session.find("<b>colour:</b> (.*?)<br/>"));
        assertEquals("300", session.find("<b>Max Inactive:</b> (.*?)<br/>"));
        killed.run();
        browser.send(data.with("Action", "Invalidate"));
        killed.run();
        browser.open(SECRET).form("j_password");
        assertFalse(browser.open(SESSION).text().contains("colour"));
    }

    static void shiro(Browser browser, Runnable killed) {
        assertEquals("Guest", greeted(browser.open("/shiro/")));
        Form login = browser.open("/shiro/account/").form("password");
        killed.run();
        Page in = browser.send(login.with("username", "lonestarr").with("password", "vespa"));
        // Where he wanted to go before he was asked who he is.
        assertEquals("/shiro/account/", in.url().getPath());
        killed.run();
        Page home = browser.open("/shiro/home.jsp");
        assertEquals("lonestarr", greeted(home));
        assertEquals("goodguy<br/>schwartz<br/>", home.find("Roles you have</h3>\\s*<p>(.*?)</p>").replaceAll("\\s", ""));
        assertEquals("Guest", greeted(browser.open("/shiro/logout")));
        killed.run();
        browser.open("/shiro/account/").form("password");
    }

    private static String user(Page page) {
        return page.find("getUserPrincipal:[^<]*</th><td>([^<]*)");
    }

    private static String counted(Page page) {
        return page.find("Counter accessed (\\d+) times");
    }

    private static String greeted(Page page) {
        return page.find("<p>Hi (\\w+)!");
    }
}
