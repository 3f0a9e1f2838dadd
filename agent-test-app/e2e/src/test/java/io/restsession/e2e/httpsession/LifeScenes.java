package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.DO;

import java.util.List;

/** From the first look at a session to what is left of it when it has ended. */
final class LifeScenes {

    private LifeScenes() {
    }

    static List<Scene> all() {
        return List.of(
            new Scene("a session begins", LifeScenes::begins),
            new Scene("a session that is looked for only", LifeScenes::lookedFor),
            new Scene("the times", LifeScenes::times),
            new Scene("how long it may go unused", LifeScenes::maxInactive),
            new Scene("its end", LifeScenes::ends),
            new Scene("the object after the end", LifeScenes::objectAfterTheEnd),
            new Scene("an end and a beginning in one request", LifeScenes::endsAndBegins),
            new Scene("an object kept beyond its request", LifeScenes::keptObject),
            new Scene("another id", LifeScenes::changesId),
            new Scene("another id without a session", LifeScenes::changesIdOfNothing),
            new Scene("after the response has left", LifeScenes::afterCommit));
    }

    private static void begins(Browser browser) {
        browser.ask(DO, "r.find", "r.requestedId", "r.valid", "r.fromCookie", "r.fromURL", "r.session", "s.isNew", "r.same", "e.context",
            "e.names", "events");
        browser.ask(DO, "r.find", "e.isNew", "r.requestedId", "r.valid", "r.fromCookie", "r.fromURL", "r.fromUrl", "events");
        browser.ask(DO, "r.begin", "s.isNew", "r.same");
        browser.ask(DO, "r.valid");
    }

    private static void lookedFor(Browser browser) {
        browser.ask(DO, "r.find", "e.get a", "r.valid", "events");
        browser.ask(DO, "r.find", "r.session", "r.find", "r.begin", "events");
    }

    /** Some containers count from the beginning of a request, some from its end, and we from the first look. */
    private static void times(Browser browser) {
        browser.ask(DO, "mark", "r.session", "s.created", "s.accessed", "mark", "s.created", "s.accessed");
        browser.ask(DO, "r.find", "mark", "s.created", "s.accessed");
        browser.ask(DO, "r.find", "mark", "s.set a text x", "s.created", "s.accessed");
        browser.ask(DO, "r.find", "mark", "s.created", "s.accessed");
    }

    private static void maxInactive(Browser browser) {
        browser.ask(DO, "s.max", "s.setMax 100", "s.max");
        browser.ask(DO, "e.max", "e.setMax -1", "e.max");
        browser.ask(DO, "e.max", "e.setMax 3600", "e.max");
        browser.ask(DO, "e.max");
    }

    private static void ends(Browser browser) {
        browser.ask(DO, "s.set a text x", "s.set b bound one", "events");
        browser.ask(DO, "s.invalidate", "r.find", "r.valid", "events");
        browser.ask(DO, "r.find", "r.requestedId", "r.valid", "r.fromCookie", "e.get a", "events");
        browser.ask(DO, "r.find", "r.session", "s.isNew", "s.names", "events");
        browser.ask(DO, "e.isNew", "r.valid");
    }

    private static void objectAfterTheEnd(Browser browser) {
        browser.ask(DO, "s.set a text x", "keep dead");
        browser.ask(DO, "e.isNew", "keep dead", "e.invalidate", "events", "kept dead id", "kept dead get a", "kept dead set b text y",
            "kept dead remove a", "kept dead names", "kept dead isNew", "kept dead created", "kept dead accessed", "kept dead max",
            "kept dead setMax 10", "kept dead context", "kept dead getValue a", "kept dead putValue c text z", "kept dead removeValue a",
            "kept dead valueNames", "kept dead invalidate", "r.changeId", "r.find", "events");
        browser.ask(DO, "kept dead get a", "kept dead invalidate", "events");
    }

    private static void endsAndBegins(Browser browser) {
        browser.ask(DO, "s.set a text x");
        browser.ask(DO, "s.invalidate", "r.session", "s.isNew", "s.get a", "s.set b text y", "events");
        browser.ask(DO, "r.find", "e.names", "e.isNew", "r.valid");
        browser.ask(DO, "s.invalidate", "r.session", "s.invalidate", "r.session", "s.set c text z", "events");
        browser.ask(DO, "e.names");
    }

    private static void keptObject(Browser browser) {
        browser.ask(DO, "s.set a text x", "keep it");
        Browser other = browser.twin();
        browser.forget();
        browser.ask(DO, "kept it get a", "kept it set b text y", "kept it id", "kept it isNew", "kept it names", "r.find", "events");
        other.ask(DO, "e.get b", "e.names");
        browser.ask(DO, "kept it invalidate", "events");
        other.ask(DO, "r.find", "r.valid");
        other.close();
    }

    private static void changesId(Browser browser) {
        browser.ask(DO, "s.set a text x", "events");
        browser.ask(DO, "r.changeId", "e.id", "r.find", "e.isNew", "r.requestedId", "r.valid", "e.get a", "events");
        browser.ask(DO, "e.id", "e.get a", "r.valid");
        browser.ask(DO, "keep it", "r.changeId", "r.changeId", "kept it id", "e.set b text y", "isKept it", "events");
        browser.ask(DO, "e.names", "e.id");
        browser.forget();
        browser.ask(DO, "r.session", "r.changeId", "e.id", "e.isNew", "events");
        browser.ask(DO, "e.id", "e.isNew");
    }

    private static void changesIdOfNothing(Browser browser) {
        browser.ask(DO, "r.changeId", "events");
        browser.ask(DO, "s.set a text x");
        browser.ask(DO, "e.invalidate", "r.changeId", "r.find");
    }

    private static void afterCommit(Browser browser) {
        browser.ask(DO, "w.flush", "r.find", "r.session", "s.set a text x");
        browser.forget();
        browser.ask(DO, "s.set a text x", "w.flush", "s.set b text y", "s.get a");
        browser.ask(DO, "e.names", "w.flush", "e.set c text z", "e.remove a");
        browser.ask(DO, "e.names", "e.get c");
        browser.ask(DO, "w.flush", "e.invalidate", "r.find");
        browser.ask(DO, "r.find", "r.valid");
    }
}
