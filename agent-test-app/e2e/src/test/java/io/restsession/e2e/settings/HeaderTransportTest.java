package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The id travels in a header, there and back. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = "transport=header")
class HeaderTransportTest extends Suite {

    @Test
    void aNewSessionIsToldInTheHeaderAndInNoCookie() {
        Response response = server.client().get(Steps.of("set a text x").on("/run"));
        String told = response.header("X-Rest-Session");
        assertTrue(told != null && told.matches("[A-Za-z0-9_-]{22,}~[A-Za-z0-9_-]{43}"), "the form of the value");
        assertEquals(List.of(), response.cookies());
    }

    @Test
    void visitsAreCounted() {
        Client client = server.client();
        assertEquals(List.of("1", "2", "3"), List.of(client.ask("incr visits"), client.ask("incr visits"), client.ask("incr visits")));
    }

    @Test
    void laterResponsesAreWithoutIt() {
        Client client = server.client();
        client.run("set a text x");
        assertEquals(null, client.get(Steps.of("get a").on("/run")).header("X-Rest-Session"));
    }

    @Test
    void anEndedSessionIsToldByAnEmptyOne() {
        Client client = server.client();
        client.run("set a text x");
        assertEquals("", client.get(Steps.of("destroy").on("/run")).header("X-Rest-Session"));
    }

    @Test
    void aChangedIdIsTold() {
        Client client = server.client();
        client.run("set a text x");
        String before = client.id();
        client.run("regenerate");
        assertNotEquals(before, client.id());
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void aCookieIsNotLookedAt() {
        Client client = server.client();
        client.run("set a text x");
        Request request = Request.get(Steps.of("find").on("/run")).with("Cookie", server.server().cookieName() + "=" + client.id());
        assertEquals(List.of("absent"), server.client().exchange(request).lines());
    }
}
