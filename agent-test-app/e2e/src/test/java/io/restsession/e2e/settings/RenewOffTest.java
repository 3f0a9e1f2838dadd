package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import org.junit.jupiter.api.Test;

/** A session that is almost expired is left to expire. */
@On(value = "undertow-2.3", settings = "renew=false")
class RenewOffTest extends Suite {

    @Test
    void anAlmostExpiredSessionIsNotRenewed() {
        Client client = server.client();
        client.run("set a text x", "expireIn 60");
        String before = client.ask("expiresAt");
        client.run("get a", "set b text y");
        assertEquals(before, client.ask("expiresAt"));
    }
}
