package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restsession.e2e.harness.Scratch;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spring Security's form login with its token against forgery, a bean of Spring's session scope, and what Spring MVC keeps
 * between two pages.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class SpringSecurityTest {

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.builder().setDataDirectory(Scratch.newFolder("postgres")).start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "tomcat-9, spring-security-app",
        "jetty-9.4, spring-security-app",
        "undertow-servlet-2.2, spring-security-app",
        "tomcat-10.1, spring-security-app-jakarta",
        "jetty-12.0-ee10, spring-security-app-jakarta",
        "undertow-servlet-2.3, spring-security-app-jakarta",
    })
    void userStaysLoggedInAndKeepsTheBasket(String server, String libraries) {
        Journey journey = SpringSecurityTest::visit;
        journey.onTwoNodes(Applications.springSecurity(server, libraries), postgres.getJdbcUrl("postgres", "postgres"));
    }

    static void visit(Browser browser, Runnable killed) {
        Form login = browser.open("/").form("password");
        String before = browser.cookies().value("JSESSIONID");
        killed.run();
        assertEquals("user: []", browser.send(login.with("username", "user").with("password", Applications.PASSWORD)).text());
        assertNotEquals(before, browser.cookies().value("JSESSIONID"));
        Form transfer = browser.open("/transfer").form("payee");
        killed.run();
        Page filled = browser.send(transfer.with("payee", "Anna").with("amount", "20"));
        assertEquals("20 to Anna", filled.find("<p>(.*?)</p>"));
        assertEquals("user: [tea]", browser.send(filled.form("payee").to("/basket").with("item", "tea")).text());
        killed.run();
        assertEquals("user: [tea, milk]", browser.send(filled.form("payee").to("/basket").with("item", "milk")).text());
        Form last = filled.form("payee").to("/transfer/done");
        Page sent = browser.send(last.with("payee", "Bert").with("amount", "20"));
        assertEquals("20 to Bert", sent.find("<b>(.*?)</b>"));
        assertEquals("0 to null", sent.find("<p>(.*?)</p>"));
        assertEquals("null", browser.open("/transfer").find("<b>(.*?)</b>"));
        Form logout = browser.open("/logout").form("_csrf");
        killed.run();
        assertEquals("/login", browser.send(logout).url().getPath());
        assertEquals("/login", browser.open("/").url().getPath());
    }
}
