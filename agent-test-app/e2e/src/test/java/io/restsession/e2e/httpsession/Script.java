package io.restsession.e2e.httpsession;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All scenes, played on one server. */
final class Script {

    private static final String EXPIRY = "its time is over";

    private static final List<Scene> SCENES = Stream.of(LifeScenes.all(), ValueScenes.all(), RequestScenes.all(), DispatchScenes.all(),
        AsyncScenes.all(), LoginScenes.all(), ConfiguredScenes.all()).flatMap(List::stream).toList();

    private Script() {
    }

    /**
     * What was seen, by the name of the scene.
     *
     * @param exactly whether that is told, too, which the agent may do otherwise
     */
    static Map<String, List<String>> play(int port, boolean exactly) {
        Map<String, List<String>> seen = new LinkedHashMap<>();
        Report expiry = new Report(exactly);
        try (Browser waiting = new Browser(port, expiry)) {
            Expiry expiring = new Expiry(waiting);
            expiring.begin();
            for (Scene scene : SCENES) {
                seen.put(scene.name(), played(scene, port, exactly));
            }
            expiring.end();
        }
        seen.put(EXPIRY, expiry.lines());
        return seen;
    }

    private static List<String> played(Scene scene, int port, boolean exactly) {
        Report report = new Report(exactly);
        try (Browser browser = new Browser(port, report)) {
            scene.play(browser);
        } catch (RuntimeException e) {
            report.addAll("broken off: " + e);
        }
        return report.lines();
    }
}
