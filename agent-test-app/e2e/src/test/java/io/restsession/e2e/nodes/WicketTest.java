package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wicket's examples: trees of components that every click changes in place, a login of Wicket's own, and a bean of a CDI conversation. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WicketTest {

    private static final Pattern BOOK = Pattern.compile("BookDetails[^>]*>\\s*<span>(.*?)</span>");

    @ParameterizedTest
    @CsvSource({
        "tomcat-9, TomcatLauncher",
        "jetty-12.1-ee8, JettyLauncher",
        "undertow-servlet-2.2, UndertowServletLauncher",
    })
    void pagesGoOnWhereTheyWere(String server, String launcher) {
        Journey journey = WicketTest::visit;
        journey.onTwoNodes(Applications.wicket(server, launcher));
    }

    static void visit(Browser browser, Runnable killed) {
        Page links = browser.open("/wicket/linkomatic/home");
        links = browser.open(links.link("actionLink"));
        assertEquals("1", clicked(links));
        Page counter = browser.open("/wicket/cdi/conversation");
        counter = browser.open(counter.link("increment"));
        assertEquals("1", counted(counter));
        Form login = browser.open("/wicket/library/").form("password");
        Page library = browser.send(login.with("username", "wicket").with("password", "wicket"));
        List<String> books = books(library);
        assertTrue(books.size() > 2, library::toString);
        library = browser.open(library.link("books-0-moveDown"));
        Collections.swap(books, 0, 1);
        assertEquals(books, books(library));
        killed.run();
        library = browser.open(library.link("books-1-moveDown"));
        Collections.swap(books, 1, 2);
        assertEquals(books, books(library));
        counter = browser.open(counter.link("increment"));
        assertEquals("2", counted(counter));
        links = browser.open(links.link("actionLink"));
        assertEquals("2", clicked(links));
        assertEquals("3", clicked(browser.open(links.link("actionLink"))));
        killed.run();
        assertEquals(books, books(browser.open("/wicket/library/")));
        assertEquals("3", counted(browser.open(counter.link("increment"))));
        browser.open(library.link("SignOut"));
        killed.run();
        browser.open("/wicket/library/").form("password");
    }

    private static String clicked(Page page) {
        return page.find("Action link clicked <span>(\\d+)</span>");
    }

    private static String counted(Page page) {
        return page.find("Current counter value is: <span>(\\d+)</span>");
    }

    private static List<String> books(Page page) {
        List<String> titles = new ArrayList<>();
        for (Matcher book = BOOK.matcher(page.text()); book.find();) {
            titles.add(book.group(1));
        }
        return titles;
    }
}
