package io.restsession.e2e.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asynchronous requests whose end is not the application's own word, and bodies that come late. */
abstract class AsyncTheme extends Contract {

    AsyncTheme(Running running) {
        super(running);
    }

    @Test
    void aTimeoutStoresWhatWasChangedBefore() {
        Client client = client();
        assertEquals("done\n", client.get(Steps.of("set a text x").on("/async/timeout")).text());
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void aTimeoutListenerSeesItAndItsChangesAreStored() {
        Client client = clientWith("a", "x");
        client.get(Steps.of("get a").there("set b text y").on("/async/timeout"));
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aListenerMayBeTheFirstToLook() {
        Client client = clientWith("a", "x");
        client.get(Steps.of("active").there("set b text y").on("/async/timeout"));
        Counts before = running.store().counts();
        client.get(Steps.of("active").there("set c text z").on("/async/on-complete"));
        assertTrue(running.store().awaitCommits(before.commits() + 1), "no commit came");
        assertEquals(List.of("String:x", "String:y", "String:z"), client.run("get a", "get b", "get c"));
    }

    @Test
    void aTimeoutListenerMayDispatch() {
        Client client = clientWith("a", "x");
        Response response = client.get(Steps.of("get a").there("incr n").on("/async/timeout-dispatch"));
        assertTrue(response.text().contains("target of ASYNC: 1"), response::toString);
        assertEquals("Integer:1", client.ask("get n"));
    }

    @Test
    void whatACompletionListenerChangesIsStored() {
        Client client = clientWith("a", "x");
        Counts before = running.store().counts();
        client.get(Steps.of("get a").there("set b text y").on("/async/on-complete"));
        assertTrue(running.store().awaitCommits(before.commits() + 1), "no commit came");
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aBodyThatComesInPartsIsReadBeforeTheSteps() {
        Client client = clientWith("a", "x");
        String target = running.server().path() + Steps.of("get a", "set b text y").on("/async/read");
        Request request = Request.of("POST", target).with("Content-Length", "20")
            .with("Cookie", running.server().cookieName() + "=" + client.id());
        client.connection().sendHead(request);
        client.connection().send("0123456789".getBytes(StandardCharsets.UTF_8));
        // Another request goes through meanwhile, so that the server has taken the first part.
        assertEquals("String:x", client.twin().ask("get a"));
        client.connection().send("0123456789".getBytes(StandardCharsets.UTF_8));
        assertEquals("received 20\n", client.receive().text());
        assertEquals(List.of("String:x", "String:y"), client.run("get a", "get b"));
    }
}
