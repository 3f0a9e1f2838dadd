package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.CONFIGURED;
import static io.restsession.e2e.httpsession.Scene.DO;
import static io.restsession.e2e.httpsession.Scene.LISTENING;

import io.restsession.e2e.harness.Steps;
import java.util.List;

/** One session wherever a request goes: filters, listeners, forwards, includes, error pages, other applications. */
final class DispatchScenes {

    private static final String FILTERED = LISTENING + "/filtered/do";

    private DispatchScenes() {
    }

    static List<Scene> all() {
        return List.of(
            new Scene("forwards", DispatchScenes::forwards),
            new Scene("includes", DispatchScenes::includes),
            new Scene("error pages", DispatchScenes::errorPages),
            new Scene("redirects", DispatchScenes::redirects),
            new Scene("filters", DispatchScenes::filters),
            new Scene("request listeners", DispatchScenes::requestListeners),
            new Scene("a thread of the application's own", DispatchScenes::ownThread),
            new Scene("a forward to another application", DispatchScenes::forwardsElsewhere),
            new Scene("an include from another application", DispatchScenes::includesFromElsewhere));
    }

    private static void forwards(Browser browser) {
        browser.ask(DO, Steps.of("s.set a text x", "w.forward /there").in("there", "s.get a").in("there", "s.set b text y")
            .in("there", "r.session"));
        browser.ask(DO, "e.names");
        browser.forget();
        browser.ask(DO, Steps.of("r.find", "w.forward /there").in("there", "s.set b text y").in("there", "s.isNew"));
        browser.ask(DO, "e.names");
        browser.ask(DO, Steps.of("e.get b", "w.forward /there").in("there", "e.invalidate").in("there", "r.find"));
        browser.ask(DO, "r.valid");
    }

    private static void includes(Browser browser) {
        browser.ask(DO, Steps.of("s.set a text x", "w.include /there", "s.names").in("there", "s.get a").in("there", "s.set b text y"));
        browser.forget();
        browser.ask(DO, Steps.of("r.find", "w.include /there", "r.find", "e.names").in("there", "s.set b text y"));
        browser.ask(DO, "e.names");
        browser.ask(DO, Steps.of("w.include /there", "r.find").in("there", "r.changeId"));
        browser.ask(DO, "r.find");
        browser.ask(DO, Steps.of("w.include /there", "r.find").in("there", "e.invalidate"));
    }

    private static void errorPages(Browser browser) {
        browser.ask(DO, Steps.of("s.set a text x", "w.error 410").in("there", "e.get a").in("there", "s.set b text y"));
        browser.ask(DO, "e.names");
        browser.ask(DO, Steps.of("e.set c text z", "w.throw").in("there", "e.get c").in("there", "e.set d text w"));
        browser.ask(DO, "e.names");
        browser.forget();
        browser.ask(DO, Steps.of("w.error 410").in("there", "s.set b text y").in("there", "s.isNew"));
        browser.ask(DO, "e.names");
        browser.forget();
        browser.ask(DO, Steps.of("s.set a text x", "w.error 409"));
        browser.ask(DO, "e.names");
    }

    private static void redirects(Browser browser) {
        browser.ask(DO, Steps.of("s.set a text x", "w.encodedRedirect /do").in("quiet", "1"));
        browser.ask(DO, "e.names");
        browser.ask(DO, Steps.of("e.set b text y", "w.redirect /do", "r.find", "e.names").in("quiet", "1"));
        browser.ask(DO, "e.names");
        browser.ask(DO, Steps.of("e.invalidate", "w.encodedRedirect /do").in("quiet", "1"));
        browser.ask(DO, "r.valid", "r.find");
    }

    private static void filters(Browser browser) {
        browser.ask(FILTERED, Steps.of("s.get a", "s.set b text y").in("before", "s.set a text x").in("behind", "s.names"));
        browser.ask(FILTERED, Steps.of("r.find").in("before", "e.set c text z").in("behind", "e.set d text w"));
        browser.ask(DO, "e.names");
        browser.forget();
        browser.ask(FILTERED, Steps.of("r.find").in("behind", "s.set e text v"));
        browser.ask(DO, "e.names");
        browser.ask(FILTERED, Steps.of("e.get e").in("before", "e.invalidate").in("behind", "r.find"));
    }

    private static void requestListeners(Browser browser) {
        browser.ask(DO, Steps.of("r.find", "e.isNew").in("first", "s.set a text x"));
        browser.ask(DO, Steps.of("e.get a", "e.set b text y").in("first", "e.set a text z").in("last", "e.names"));
        await(browser, "request destroyed");
        browser.ask(DO, "e.names");
    }

    private static void ownThread(Browser browser) {
        browser.ask(DO, "thread s.set a text x", "thread r.find", "e.get a", "thread s.isNew");
        browser.ask(DO, "thread e.get a", "thread e.set b text y", "e.names");
        browser.ask(DO, "e.get a", "thread r.session", "thread e.names", "thread r.changeId", "r.find");
        browser.ask(DO, "thread e.invalidate", "r.find");
        browser.ask(DO, "r.find", "r.valid");
    }

    private static void forwardsElsewhere(Browser browser) {
        browser.overlookCookies();
        browser.ask(DO, "s.set a text here");
        browser.ask(DO, Steps.of("e.get a", "e.set b text y", "w.forwardTo " + CONFIGURED + " /there").in("there", "r.find")
            .in("there", "s.set c text z").in("there", "s.context").in("there", "s.isNew").in("there", "e.names"));
        browser.ask(DO, "e.names");
    }

    private static void includesFromElsewhere(Browser browser) {
        browser.overlookCookies();
        browser.ask(DO, "s.set a text here");
        browser.ask(DO, Steps.of("w.includeFrom " + CONFIGURED + " /there", "e.get a", "e.set b text y").in("there", "r.find")
            .in("there", "s.set c text z").in("there", "e.names"));
        browser.ask(DO, "e.names");
    }

    /** Until something that the request does behind its response is done. */
    static void await(Browser browser, String event) {
        StringBuilder seen = new StringBuilder();
        long end = System.nanoTime() + 10_000_000_000L;
        while (seen.indexOf(event) < 0 && System.nanoTime() < end) {
            seen.append(browser.twin().quietly(DO + "?op=events").text());
        }
        browser.note(seen.toString().replace("op: events -> ", ""));
    }
}
