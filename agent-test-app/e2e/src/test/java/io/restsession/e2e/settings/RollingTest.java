package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.StoreControl.Counts;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Test;

/** Every request that touches the session gives it a whole life again. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = {"rolling=true", "maxAge=10m"})
class RollingTest extends Suite {

    private static final int REQUESTS = 20;

    @Test
    void readingRefreshes() {
        Client client = server.client();
        client.run("set a text x", "expireIn 400");
        long before = Long.parseLong(client.ask("expiresAt"));
        client.ask("get a");
        assertTrue(Long.parseLong(client.ask("expiresAt")) > before);
    }

    /** Once a request, however long it takes. */
    @Test
    void aRequestRefreshesOnce() {
        Client client = server.client();
        Counts before = server.store().counts();
        for (int i = 0; i < REQUESTS; i++) {
            client.run("incr n", "flush", "tick", "get n");
        }
        Counts calls = server.store().counts().since(before);
        assertTrue(calls.loads() < REQUESTS && calls.commits() <= REQUESTS, calls::toString);
    }

    @Test
    void aRequestThatDoesNotTouchItRefreshesNothing() {
        Client client = server.client();
        client.run("set a text x");
        Client other = client.twin();
        Counts before = server.store().counts();
        for (int i = 0; i < REQUESTS; i++) {
            other.ask("active");
        }
        assertEquals(0, server.store().counts().since(before).loads());
    }
}
