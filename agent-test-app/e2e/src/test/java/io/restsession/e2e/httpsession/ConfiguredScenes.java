package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.CONFIGURED;
import static io.restsession.e2e.httpsession.Scene.DO;
import static io.restsession.e2e.httpsession.Scene.PLAIN;

import java.util.List;

/** What a deployment says of its sessions, and applications that must not meet. */
final class ConfiguredScenes {

    private ConfiguredScenes() {
    }

    static List<Scene> all() {
        return List.of(
            new Scene("the session configuration of a deployment", ConfiguredScenes::configured),
            new Scene("two applications", ConfiguredScenes::two));
    }

    private static void configured(Browser browser) {
        String configured = CONFIGURED + "/do";
        browser.tellCookiesInFull();
        browser.ask(configured, "s.max", "s.set a text x", "w.url " + configured);
        browser.ask(configured, "e.max", "e.get a", "r.valid", "r.fromCookie");
        browser.ask(configured, "r.changeId", "e.max");
        browser.forget();
        browser.ask(configured + ";jsessionid=x", "r.requestedId", "r.fromURL", "r.session", "w.url " + configured);
    }

    private static void two(Browser browser) {
        browser.ask(DO, "s.set a text listening");
        browser.ask(CONFIGURED + "/do", "r.find", "s.set a text configured");
        browser.ask(PLAIN + "/run", "r.find", "s.set a text plain", "r.session");
        browser.ask(DO, "e.get a", "r.find");
        browser.ask(CONFIGURED + "/do", "e.get a", "e.invalidate");
        browser.ask(PLAIN + "/run", "e.get a", "r.valid");
        browser.ask(DO, "e.get a", "r.valid");
    }
}
