package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.DO;

import java.util.List;

/** What can be put in a session, and who hears of it. */
final class ValueScenes {

    private ValueScenes() {
    }

    static List<Scene> all() {
        return List.of(
            new Scene("values of all types", ValueScenes::types),
            new Scene("values set, replaced and removed", ValueScenes::events),
            new Scene("values that want to know where they are", ValueScenes::binding),
            new Scene("no name and no value", ValueScenes::nulls),
            new Scene("methods of earlier versions", ValueScenes::oldMethods),
            new Scene("changes inside of values", ValueScenes::inPlace),
            new Scene("a value that is not serializable", ValueScenes::notSerializable));
    }

    private static void types(Browser browser) {
        browser.ask(DO, "s.set a text x", "s.set b int 7", "s.set c long 5000000000", "s.set d double 1.5", "s.set e bool true",
            "s.set f list a,b", "s.set g map x=1,y=2", "s.set h account Roger", "s.set i decimal 3.14",
            "s.set j instant 2026-01-02T03:04:05Z");
        browser.ask(DO, "e.names", "e.get a", "e.get b", "e.get c", "e.get d", "e.get e", "e.get f", "e.get g", "e.get h", "e.get i",
            "e.get j");
        browser.ask(DO, "e.incr n", "e.incr n");
        browser.ask(DO, "e.incr n", "e.set large filler 100000", "e.get a");
    }

    private static void events(Browser browser) {
        browser.ask(DO, "s.set a text x", "s.set a text y", "s.set a text y", "s.remove a", "s.remove a", "s.remove never", "events");
        browser.ask(DO, "e.set b text x", "events");
        browser.ask(DO, "e.set b text y", "events");
        browser.ask(DO, "e.remove b", "e.get b", "e.names", "events");
        browser.ask(DO, "e.names", "events");
    }

    private static void binding(Browser browser) {
        browser.ask(DO, "s.set a bound one", "events");
        browser.ask(DO, "e.set a bound two", "events");
        browser.ask(DO, "e.set b bound three", "e.set b text x", "events");
        browser.ask(DO, "e.remove a", "events");
        browser.ask(DO, "e.set c bound four", "e.set d bound five", "events");
        browser.ask(DO, "e.invalidate", "events");
    }

    private static void nulls(Browser browser) {
        browser.ask(DO, "s.set -null- text x", "s.get -null-", "s.remove -null-", "s.set -empty- text x", "s.get -empty-");
        browser.ask(DO, "e.set a text x", "e.set a null", "e.get a", "e.names", "e.set never null", "events");
        browser.ask(DO, "e.names");
    }

    private static void oldMethods(Browser browser) {
        browser.ask(DO, "s.putValue a text x", "s.getValue a", "s.valueNames", "s.get a", "s.sessionContext", "events");
        browser.ask(DO, "e.valueNames", "e.removeValue a", "e.getValue a", "e.valueNames", "events");
    }

    private static void inPlace(Browser browser) {
        browser.ask(DO, "s.set account account Roger", "s.set list list a,b", "s.set map map x=1", "events");
        browser.ask(DO, "e.addTo account first", "e.addTo list c", "e.putIn map y 2", "events");
        browser.ask(DO, "e.get account", "e.get list", "e.get map", "e.rename account Rita", "events");
        browser.ask(DO, "e.get account");
    }

    private static void notSerializable(Browser browser) {
        browser.ask(DO, "s.set p person Roger,20", "s.get p", "events");
        browser.ask(DO, "e.get p", "e.names");
        browser.ask(DO, "e.remove p", "events");
        browser.ask(DO, "e.names");
    }
}
