package io.restsession.e2e.httpsession;

import static io.restsession.e2e.httpsession.Scene.CONFIGURED;
import static io.restsession.e2e.httpsession.Scene.DO;
import static io.restsession.e2e.httpsession.Scene.LISTENING;

import io.restsession.e2e.harness.Header;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Steps;
import java.util.List;

/** Who is logged in is kept with the session by the container itself. */
final class LoginScenes {

    private static final String SECRET = LISTENING + "/secret/do";
    private static final String[] WHO = {"r.user", "r.principal", "r.authType", "r.inRole user", "r.inRole other"};

    private LoginScenes() {
    }

    static List<Scene> all() {
        return List.of(
            new Scene("log-in by a form", LoginScenes::form),
            new Scene("log-in by a form with a session before", LoginScenes::formWithSession),
            new Scene("log-in by a form, failed", LoginScenes::formFailed),
            new Scene("log-in by the request", LoginScenes::byRequest),
            new Scene("log-in by the request with a session before", LoginScenes::byRequestWithSession),
            new Scene("log-in by a header", LoginScenes::basic));
    }

    private static void form(Browser browser) {
        browser.ask(SECRET, Steps.of("e.names").in("there", "e.names"));
        follow(browser, post("roger", "rabbit"));
        browser.ask(DO, WHO);
        browser.ask(SECRET, "r.user", "s.set a text x");
        browser.ask(DO, "r.logout", "r.user", "r.find", "e.names");
        browser.ask(DO, WHO);
        browser.ask(SECRET);
    }

    private static void formWithSession(Browser browser) {
        browser.ask(DO, "s.set a text x", "events");
        browser.ask(SECRET, "e.get a");
        Browser before = browser.twin();
        follow(browser, post("roger", "rabbit"));
        browser.ask(DO, "e.get a", "r.find", "r.user", "events");
        before.ask(DO, "r.find", "r.user", "r.valid");
        before.close();
        browser.ask(DO, "r.user", "e.invalidate", "r.user", "events");
        browser.ask(DO, "r.user");
        browser.ask(SECRET);
    }

    private static void formFailed(Browser browser) {
        browser.ask(SECRET, "e.names");
        follow(browser, post("roger", "wrong"));
        browser.ask(DO, "r.user");
        follow(browser, post("roger", "rabbit"));
        browser.ask(DO, "r.user");
    }

    private static void byRequest(Browser browser) {
        browser.ask(DO, "r.login roger wrong", "r.user");
        browser.ask(DO, "r.login roger rabbit", "r.user", "r.find", "r.principal", "r.inRole user", "r.login roger rabbit");
        browser.ask(DO, WHO);
    }

    private static void byRequestWithSession(Browser browser) {
        browser.ask(DO, "s.set a text x", "events");
        browser.ask(DO, "e.get a", "r.login roger rabbit", "r.find", "e.get a", "events");
        browser.ask(DO, WHO);
        browser.ask(SECRET, "r.user", "e.get a");
        browser.ask(DO, "r.logout", "r.user", "r.find", "events");
        browser.ask(DO, "r.user", "e.get a");
    }

    private static void basic(Browser browser) {
        String secret = CONFIGURED + "/secret/do";
        browser.ask(secret);
        Header authorization = new Header("Authorization", "Basic cm9nZXI6cmFiYml0");
        String target = Steps.of("r.user", "r.authType", "r.find", "s.set a text x").on(secret);
        browser.send(Request.get(target).with(authorization.name(), authorization.value()));
        browser.send(Request.get(target).with(authorization.name(), authorization.value()));
        browser.ask(CONFIGURED + "/do", WHO);
        browser.ask(secret, "r.user");
    }

    private static Request post(String user, String password) {
        String body = "j_username=" + user + "&j_password=" + password;
        Request request = Request.of("POST", LISTENING + "/j_security_check").with("Content-Type", "application/x-www-form-urlencoded")
            .with("Content-Length", String.valueOf(body.length()));
        return new Request(request.method(), request.target(), request.headers(), body);
    }

    private static void follow(Browser browser, Request request) {
        Response response = browser.send(request);
        String location = response.header("Location");
        if (location != null) {
            browser.get(location.replaceFirst("^http://[^/]*", ""));
        }
    }
}
