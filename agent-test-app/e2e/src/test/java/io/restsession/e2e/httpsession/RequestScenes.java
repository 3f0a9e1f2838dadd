package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.DO;
import static io.restsession.e2e.httpsession.Scene.LISTENING;

import io.restsession.e2e.harness.Response;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ids as they come and as they are given. */
final class RequestScenes {

    private static final Pattern URL = Pattern.compile("-> (" + LISTENING + "/do;\\S+)");

    private RequestScenes() {
    }

    static List<Scene> all() {
        return List.of(
            new Scene("URLs while it is not known whether cookies come back", RequestScenes::encoded),
            new Scene("URLs without a session", RequestScenes::encodedWithout),
            new Scene("an id in the URL", RequestScenes::followed),
            new Scene("an id in the URL and another in a cookie", RequestScenes::both),
            new Scene("an id in the URL that nobody gave", RequestScenes::madeUpInUrl),
            new Scene("an id in a cookie that nobody gave", RequestScenes::madeUp),
            new Scene("the id of a session that has ended", RequestScenes::ended));
    }

    private static void encoded(Browser browser) {
        browser.ask(DO, "s.set a text x", "w.url " + DO, "w.url do", "w.url " + DO + "?x=1#f", "w.url " + DO + "#f", "w.url #f",
            "w.url http://elsewhere.test/x", "w.url http://probe.test" + DO, "w.url http://probe.test:81" + DO,
            "w.url https://probe.test" + DO,
            "w.url -empty-", "w.url mailto:x@y", "w.url /other", "w.redirectURL " + DO, "w.redirectURL /other", "w.oldUrl " + DO,
            "w.oldRedirectUrl " + DO);
        browser.ask(DO, "w.url " + DO, "r.find", "w.url " + DO, "w.redirectURL " + DO);
        browser.ask(DO, "e.invalidate", "w.url " + DO, "r.session", "w.url " + DO);
    }

    private static void encodedWithout(Browser browser) {
        browser.ask(DO, "w.url " + DO, "w.redirectURL " + DO);
    }

    private static void followed(Browser browser) {
        String url = urlOfNewSession(browser, "x");
        browser.ask(url, "r.requestedId", "r.valid", "r.fromURL", "r.fromUrl", "r.fromCookie", "r.find", "e.isNew", "e.get a",
            "e.set b text y", "w.url " + DO, "r.path");
        browser.forget();
        browser.ask(url, "e.names", "r.changeId", "w.url " + DO, "r.valid");
        browser.forget();
        browser.ask(url, "r.valid", "r.find");
    }

    private static void both(Browser browser) {
        String url = urlOfNewSession(browser, "in-url");
        browser.ask(DO, "s.set a text in-cookie");
        browser.ask(url, "e.get a", "r.requestedId", "r.valid", "r.fromURL", "r.fromCookie", "w.url " + DO);
    }

    private static void madeUpInUrl(Browser browser) {
        browser.ask(DO + ";jsessionid=madeup", "r.requestedId", "r.valid", "r.fromURL", "r.fromCookie", "r.find", "w.url " + DO);
        browser.ask(DO + ";jsessionid=madeup2", "r.session", "r.requestedId", "r.valid", "w.url " + DO);
    }

    private static void madeUp(Browser browser) {
        browser.take("JSESSIONID", LISTENING, "madeup3");
        browser.ask(DO, "r.requestedId", "r.valid", "r.fromURL", "r.fromCookie", "r.find", "w.url " + DO, "e.get a", "r.changeId");
        browser.ask(DO, "s.set a text x", "s.isNew", "r.requestedId", "r.valid");
        browser.ask(DO, "e.get a", "r.valid");
    }

    private static void ended(Browser browser) {
        browser.ask(DO, "s.set a text x");
        Browser other = browser.twin();
        browser.ask(DO, "e.invalidate");
        other.ask(DO, "r.requestedId", "r.valid", "r.fromCookie", "r.find", "w.url " + DO);
        other.ask(DO, "r.session", "s.names", "s.isNew", "r.valid");
        other.ask(DO, "e.names", "e.isNew", "r.valid");
        other.close();
    }

    /** As a client without cookies gets it. */
    private static String urlOfNewSession(Browser browser, String text) {
        Response response = browser.ask(DO, "s.set a text " + text, "w.url " + DO);
        Matcher url = URL.matcher(response.text());
        boolean found = url.find();
        if (!found) {
            browser.note("no id in URLs here");
        }
        browser.forget();
        return found ? url.group(1) : DO;
    }
}
