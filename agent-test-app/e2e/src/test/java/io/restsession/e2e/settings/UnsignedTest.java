package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Ids without a signature: the store alone knows them. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = "sign=false")
class UnsignedTest extends Suite {

    @Test
    void theCookieIsTheId() {
        Client client = server.client();
        assertEquals(List.of("set", "null"), client.run("set a text x", "signature"));
        assertTrue(client.id().matches("[A-Za-z0-9_-]{22,}"), "the form of the value");
        assertEquals(List.of(client.id(), "String:x"), client.run("id", "get a"));
    }

    @Test
    void anIdThatSomebodyMadeUpIsNotAdopted() {
        Client client = server.client();
        client.run("set a text x");
        Client hostile = server.client();
        String madeUp = "A".repeat(client.id().length());
        hostile.take(madeUp);
        assertEquals(List.of("absent", "set"), hostile.run("find", "set b text y"));
        assertNotEquals(madeUp, hostile.id());
    }
}
