package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples that come with Tomcat: login with a form of the container's, a cart that a JSP keeps, attributes that a servlet keeps. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TomcatExamplesTest {

    private static final String PROTECTED = "/examples/jsp/security/protected/index.jsp";
    private static final String CART = "/examples/jsp/sessions/carts.jsp";
    private static final String SESSION = "/examples/servlets/servlet/SessionExample";

    @ParameterizedTest
    @ValueSource(strings = {"tomcat-9", "tomcat-10.1", "tomcat-11"})
    void userStaysLoggedInAndKeepsTheCart(String tomcat) {
        Journey journey = TomcatExamplesTest::visit;
        journey.onTwoNodes(Applications.tomcatExamples(tomcat));
    }

    /** Whose cart is not Serializable. */
    @Test
    void userStaysLoggedIn() {
        Journey journey = (browser, killed) -> {
            logIn(browser, killed);
            keepData(browser, killed);
            logOut(browser, killed);
        };
        journey.onTwoNodes(Applications.tomcatExamples("tomcat-8.5"));
    }

    static void visit(Browser browser, Runnable killed) {
        logIn(browser, killed);
        assertEquals(1, items(browser.open(CART + "?itemId=0&submit=add")));
        killed.run();
        assertEquals(2, items(browser.open(CART + "?itemId=3&submit=add")));
        keepData(browser, killed);
        assertEquals(1, items(browser.open(CART + "?itemId=0&submit=remove")));
        logOut(browser, killed);
        assertEquals(0, items(browser.open(CART)));
    }

    private static void logIn(Browser browser, Runnable killed) {
        Form login = browser.open(PROTECTED + "?role=tomcat").form("j_password");
        String before = browser.cookies().value("JSESSIONID");
        killed.run();
        Page in = browser.send(login.with("j_username", "tomcat").with("j_password", Applications.PASSWORD));
        assertLoggedIn(in);
        // What was asked for before the login comes after it.
        in.find("You have been granted role\\s+<b>(tomcat)</b>");
        assertNotEquals(before, browser.cookies().value("JSESSIONID"));
    }

    private static void keepData(Browser browser, Runnable killed) {
        Form data = browser.open(SESSION).form("POST");
        browser.send(data.with("dataname", "colour").with("datavalue", "green & blue"));
        String created = created(browser.open(SESSION));
        killed.run();
        Page shown = browser.open(SESSION);
        shown.find("colour = (green &amp; blue)");
        assertEquals(created, created(shown));
        assertLoggedIn(browser.open(PROTECTED));
    }

    private static void logOut(Browser browser, Runnable killed) {
        browser.open(PROTECTED + "?logoff=true").form("j_password");
        killed.run();
        browser.open(PROTECTED).form("j_password");
    }

    private static void assertLoggedIn(Page page) {
        assertEquals("tomcat", page.find("You are logged in as remote user\\s+<b>(.*?)</b>"));
        assertEquals("tomcat", page.find("Your user principal name is\\s+<b>(.*?)</b>"));
    }

    private static int items(Page cart) {
        return cart.find("in your cart:(.*?)</ol>").split("<li>", -1).length - 1;
    }

    private static String created(Page page) {
        return page.find("Created: (.*?)<br>");
    }
}
