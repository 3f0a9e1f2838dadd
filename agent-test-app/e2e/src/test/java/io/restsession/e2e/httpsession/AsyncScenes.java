package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.DO;
import static io.restsession.e2e.httpsession.Scene.LISTENING;

import io.restsession.e2e.harness.Steps;
import java.util.ArrayList;
import java.util.List;

/** Asynchronous requests, begun in both ways, gone on with in every place. */
final class AsyncScenes {

    private AsyncScenes() {
    }

    static List<Scene> all() {
        List<Scene> scenes = new ArrayList<>();
        for (String way : List.of("thread", "start", "inside", "dispatch", "timeout")) {
            scenes.add(new Scene("asynchronous: " + way, browser -> goesOn(browser, way, false)));
            scenes.add(new Scene("asynchronous without arguments: " + way, browser -> goesOn(browser, way, true)));
        }
        scenes.add(new Scene("asynchronous: at the very end", AsyncScenes::atTheEnd));
        return scenes;
    }

    private static void goesOn(Browser browser, String way, boolean bare) {
        browser.overlookPaths();
        browser.ask(start(way), steps(bare, "r.find").in("there", "s.set a text x").in("there", "s.isNew"));
        browser.ask(DO, "e.names");
        if (way.equals("timeout")) {
            // Some servers look for these once in a second.
            return;
        }
        browser.ask(start(way), steps(bare, "e.set b text y").in("there", "e.names").in("there", "e.set c text z")
            .in("there", "r.session"));
        browser.ask(DO, "e.names");
        browser.ask(start(way), steps(bare, "e.get b").in("there", "r.changeId").in("there", "e.get a"));
        browser.ask(DO, "e.names", "r.valid");
        browser.ask(start(way), steps(bare, "e.get b").in("there", "e.invalidate").in("there", "r.find"));
        browser.ask(DO, "r.find", "r.valid");
    }

    private static void atTheEnd(Browser browser) {
        browser.ask(DO, "s.set a text x", "events");
        browser.ask(start("thread"), Steps.of("e.get a").in("end", "e.set b text y").in("end", "e.names"));
        DispatchScenes.await(browser, "completed");
        browser.ask(DO, "e.names");
    }

    private static Steps steps(boolean bare, String step) {
        Steps steps = Steps.of(step);
        return bare ? steps.in("bare", "1") : steps;
    }

    private static String start(String way) {
        return LISTENING + "/start/" + way;
    }
}
