package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The agent is there and does nothing. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = {"enabled=false", "maxAge=nonsense"})
class DisabledTest extends Suite {

    @Test
    void theApiIsInert() {
        Client client = server.client();
        assertEquals(List.of("false", "absent"), client.run("active", "find"));
        assertTrue(client.ask("current").startsWith("IllegalStateException"));
    }

    @Test
    void nothingIsSaid() {
        server.client().ask("active");
        assertEquals(List.of(), server.process().agentLines());
    }
}
