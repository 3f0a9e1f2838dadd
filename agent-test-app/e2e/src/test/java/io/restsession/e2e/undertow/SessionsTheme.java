package io.restsession.e2e.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Undertow's own {@code Sessions}, served from ours. */
abstract class SessionsTheme extends Contract {

    private static final String COOKIE = "PROBE";
    private static final String HEADER = "X-Probe-Session";

    SessionsTheme(Running running) {
        super(running);
    }

    @Test
    void bothViewsShowTheSameSession() {
        Response first = run("cookie", null, "s.set a x", "get a", "set b text y", "s.get b", "s.same", "s.names");
        assertEquals(List.of("null", "String:x", "set", "y", "true", "[a, b]"), first.lines());
        List<String> ids = run("cookie", token(first), "s.id", "id").lines();
        assertEquals(ids.get(0), ids.get(1));
        assertEquals(List.of("x", "String:y", "present"), run("cookie", token(first), "s.get a", "get b", "s.find").lines());
    }

    /** The configuration's name, path and lifetime; what it has no setting for is as everywhere. */
    @Test
    void theCookieIsAsTheApplicationConfiguredIt() {
        List<SetCookie> cookies = run("cookie", null, "s.set a x").cookies();
        assertEquals(List.of(COOKIE), cookies.stream().map(SetCookie::name).toList());
        assertEquals(Map.of("path", "/", "max-age", "3600", "httponly", "", "samesite", "Lax"), cookies.get(0).attributes());
        assertTrue(cookies.get(0).value().contains("~"), cookies::toString);
    }

    @Test
    void withoutAConfigurationOfItsOwnTheCookieHasUndertowsName() {
        assertEquals(1, run("default-cookie", null, "s.set a x").cookies("JSESSIONID").size());
    }

    @Test
    void theAccessorAloneUsesTheSameCookieBehindSuchAHandler() {
        Response first = run("cookie", null, "set a text x");
        assertEquals(List.of("x"), run("cookie", token(first), "s.get a").lines());
    }

    @Test
    void aSessionIsBegunEvenIfNothingIsPutIntoIt() {
        Response first = run("cookie", null, "s.find", "s.id");
        assertEquals("absent", first.lines().get(0));
        assertEquals(List.of("present", first.lines().get(1)), run("cookie", token(first), "s.find", "s.id").lines());
    }

    @Test
    void lookingForNothingIsNoCallOfTheStore() {
        String token = token(run("cookie", null, "s.set a x"));
        assertEquals(new Counts(0, 0), callsOf(() -> run("cookie", token, "active")));
    }

    @Test
    void lookingLoadsItOnce() {
        String token = token(run("cookie", null, "s.set a x"));
        assertEquals(1, callsOf(() -> run("cookie", token, "s.get a", "s.get a", "s.find", "s.names")).loads());
    }

    @Test
    void anEndedSessionIsGoneForEverybody() {
        String token = token(run("cookie", null, "s.set a x"));
        Response end = run("cookie", token, "s.end", "s.find", "find");
        assertEquals(List.of("ended", "absent", "absent"), end.lines());
        assertTrue(end.cookies(COOKIE).get(0).clears(), end::toString);
        assertEquals(List.of("absent", "absent"), run("cookie", token, "s.find", "find").lines());
    }

    @Test
    void destroyingItThroughTheAccessorEndsItToo() {
        String name = latch();
        String token = token(run("cookie", null, "s.set witness " + name));
        assertEquals(List.of("destroyed", "absent"), run("cookie", token, "destroy", "s.find").lines());
        assertEquals("[probe: added witness " + name + ", probe: destroyed INVALIDATED inside]", heard(name));
    }

    @Test
    void anEndedSessionAnswersNothing() {
        assertEquals("IllegalStateException ".repeat(5), run("cookie", null, "s.set a x", "s.afterTheEnd").lines().get(1));
    }

    @Test
    void oneThatBeginsAfterTheEndIsANewOne() {
        Response first = run("cookie", null, "s.set a x", "s.id");
        Response second = run("cookie", token(first), "s.end", "s.names", "s.id");
        assertEquals("[]", second.lines().get(1));
        assertNotEquals(first.lines().get(1), second.lines().get(2));
        assertEquals(List.of(second.lines().get(2)), run("cookie", token(second), "s.id").lines());
    }

    @Test
    void theIdCanBeChanged() {
        Response first = run("cookie", null, "s.set a x", "s.id");
        Response changed = run("cookie", token(first), "s.changeId", "s.id", "id");
        assertEquals(changed.lines().get(0), changed.lines().get(1));
        assertEquals(changed.lines().get(0), changed.lines().get(2));
        assertNotEquals(first.lines().get(1), changed.lines().get(0));
        assertEquals(List.of("x"), run("cookie", token(changed), "s.get a").lines());
        assertEquals(List.of("absent"), run("cookie", token(first), "s.find").lines());
    }

    @Test
    void listenersHearWhatTheyHearFromUndertow() {
        String name = latch();
        Response first = run("cookie", null, "s.set witness " + name, "s.set a 1", "s.set a 2", "s.remove a", "s.changeId");
        assertEquals("probe", first.header("X-Created"));
        Response second = run("cookie", token(first), "regenerate", "s.end");
        assertNull(second.header("X-Created"));
        assertEquals("[probe: added witness " + name + ", probe: added a 1, probe: updated a 1 2, probe: removed a 2, probe: another id,"
            + " probe: another id, probe: destroyed INVALIDATED inside]", heard(name));
    }

    @Test
    void listenersHearThatASessionHasExpired() {
        String name = latch();
        run("cookie", null, "s.set witness " + name, "s.expireAfter 1");
        assertEquals(List.of("[probe: added witness " + name + ", probe: destroyed TIMEOUT outside]"),
            run("cookie", null, "s.heardUntilTheEnd " + name).lines());
    }

    @Test
    void aSessionLivesAsLongAsItsManagerSays() {
        assertEquals(List.of("1234", "PT20M34S", "set", "77", "in order"),
            run("other-manager", null, "s.max", "maxAge", "s.expireAfter 77", "s.max", "s.times").lines());
        assertEquals(List.of("1800"), run("cookie", null, "s.max").lines());
    }

    @Test
    void theManagerKnowsIt() {
        assertEquals(List.of("true true true"), run("cookie", null, "s.known").lines());
    }

    @Test
    void anIdWithoutItsSignatureIsNone() {
        Response first = run("cookie", null, "s.set a x", "s.id");
        String id = first.lines().get(1);
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals(List.of("absent"), run("cookie", id, "s.find").lines())));
        Response begun = run("cookie", "of-somebody-s-choice", "s.id");
        assertFalse(begun.lines().get(0).contains("choice"), begun::toString);
    }

    @Test
    void urlsCarryIt() {
        Response first = visitor().get(Steps.of("s.set a x", "s.url /url/run").on("/url/run"));
        assertEquals(List.of(), first.cookies());
        String url = first.lines().get(1);
        assertEquals(List.of("x", url), visitor().get(Steps.of("s.get a", "s.url /url/run").on(url)).lines());
        String forged = url.substring(0, url.indexOf('~'));
        assertEquals(List.of("absent"), visitor().get(Steps.of("s.find").on(forged)).lines());
    }

    @Test
    void aWayOfTheApplicationsOwnCarriesIt() {
        Response first = visitor().get(Steps.of("s.set a x").on("/header/run"));
        assertEquals(List.of(), first.cookies());
        Request next = Request.get(Steps.of("s.get a").on("/header/run")).with(HEADER, first.header(HEADER));
        assertEquals(List.of("x"), visitor().exchange(next).lines());
        assertNull(visitor().exchange(next).header(HEADER));
        Request end = Request.get(Steps.of("s.end").on("/header/run")).with(HEADER, first.header(HEADER));
        assertEquals("none", visitor().exchange(end).header(HEADER));
    }

    /** A server is one session space. Listeners hear of sessions that were looked for through their own manager. */
    @Test
    void managersOfOneServerHaveTheSameSessions() {
        String name = latch();
        Response first = run("other-manager", null, "s.set witness " + name);
        assertEquals("other", first.header("X-Created"));
        assertEquals(List.of(name, "ended"), run("cookie", token(first), "s.get witness", "s.end").lines());
        assertEquals("[other: added witness " + name + ", other: destroyed INVALIDATED inside]", heard(name));
    }

    @Test
    void aHandlerThatNeverBlocksHasIt() {
        Client client = visitor();
        Response first = client.get("/cookie/io");
        assertEquals("visit 1\n", first.text());
        Request next = Request.get("/cookie/io").with("Cookie", COOKIE + "=" + token(first));
        for (int visit = 2; visit < 5; visit++) {
            assertEquals("visit " + visit + "\n", client.exchange(next).text());
        }
        assertEquals(List.of("4", "Integer:4"), run("cookie", token(first), "s.get visits", "get visits").lines());
    }

    /** A client of the server whose handlers have sessions. */
    private Client visitor() {
        return Client.of(Integer.parseInt(client().ask("s.port")), "");
    }

    private String heard(String name) {
        return run("cookie", null, "s.heard " + name).lines().get(0);
    }

    private Response run(String handler, String token, String... steps) {
        Request request = Request.get(Steps.of(steps).on("/" + handler + "/run"));
        Response response = visitor().exchange(token == null ? request : request.with("Cookie", COOKIE + "=" + token));
        assertEquals(200, response.status(), response::toString);
        return response;
    }

    private static String token(Response response) {
        List<SetCookie> cookies = response.cookies(COOKIE);
        assertEquals(1, cookies.size(), response::toString);
        return cookies.get(0).value();
    }
}
