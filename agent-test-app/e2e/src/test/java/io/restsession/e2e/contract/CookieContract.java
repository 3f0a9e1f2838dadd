package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a browser gets to see. */
public abstract class CookieContract extends Contract {

    protected CookieContract(Running running) {
        super(running);
    }

    @Test
    void aNewSessionSetsOneCookie() {
        SetCookie cookie = only(client().get(Steps.of("set a text x").on("/run")));
        assertTrue(cookie.value().matches("[A-Za-z0-9_-]{22,}~[A-Za-z0-9_-]{43}(\\.[A-Za-z0-9]+)?"), "the form of the value");
        assertEquals(attributes(), cookie.attributes());
    }

    @Test
    void laterRequestsSetNone() {
        Client client = clientWith("a", "x");
        assertEquals(List.of(), client.get(Steps.of("get a").on("/run")).cookies());
        assertEquals(List.of(), client.get(Steps.of("set a text y").on("/run")).cookies());
        assertEquals("String:y", client.ask("get a"));
    }

    @Test
    void anEndedSessionClearsIt() {
        Client client = clientWith("a", "x");
        SetCookie cookie = only(client.get(Steps.of("destroy").on("/run")));
        Map<String, String> attributes = new TreeMap<>(cookie.attributes());
        attributes.remove("expires");
        Map<String, String> expected = new TreeMap<>(attributes());
        expected.put("max-age", "0");
        assertEquals(expected, attributes);
    }

    @Test
    void aSessionThatWasNeverSentClearsNothing() {
        assertEquals(List.of(), client().get(Steps.of("set a text x", "destroy").on("/run")).cookies());
    }

    @Test
    void aChangedIdSetsTheNewOne() {
        Client client = clientWith("a", "x");
        String before = client.id();
        SetCookie cookie = only(client.get(Steps.of("regenerate").on("/run")));
        assertNotEquals(before, cookie.value());
        assertEquals(attributes(), cookie.attributes());
    }

    @Test
    void everySessionHasAnIdOfItsOwn() {
        assertNotEquals(clientWith("a", "x").id(), clientWith("a", "x").id());
    }

    private Map<String, String> attributes() {
        return Map.of("path", running.server().cookiePath(), "httponly", "", "samesite", "Lax");
    }

    private SetCookie only(Response response) {
        List<SetCookie> cookies = response.cookies();
        assertEquals(1, cookies.size(), cookies::toString);
        assertEquals(running.server().cookieName(), cookies.get(0).name());
        return cookies.get(0);
    }
}
