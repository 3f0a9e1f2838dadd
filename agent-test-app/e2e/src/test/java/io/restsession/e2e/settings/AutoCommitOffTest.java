package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Only what the application commits is written. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = "autoCommit=false")
class AutoCommitOffTest extends Suite {

    @Test
    void withoutACommitNothingIsKept() {
        Client client = server.client();
        client.run("set a text x");
        assertNull(client.id());
    }

    @Test
    void whatWasCommittedIsKeptAndWhatCameAfterIsNot() {
        Client client = server.client();
        client.run("set a text x", "commit", "set b text y");
        assertNotNull(client.id());
        assertEquals(List.of("[a]"), client.run("keys"));
        client.run("set a text z");
        assertEquals("String:x", client.ask("get a"));
        client.run("set a text z", "commit");
        assertEquals("String:z", client.ask("get a"));
    }

    @Test
    void destroyingNeedsNoCommit() {
        Client client = server.client();
        client.run("set a text x", "commit");
        Client old = client.twin();
        client.run("destroy");
        assertEquals("absent", old.ask("find"));
    }
}
