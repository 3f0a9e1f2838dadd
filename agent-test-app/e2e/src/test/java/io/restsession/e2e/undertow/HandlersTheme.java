package io.restsession.e2e.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only handlers can do: run on IO threads, and wait for a body without one. */
abstract class HandlersTheme extends Contract {

    private static final byte[] HALF = "0123456789".getBytes(StandardCharsets.UTF_8);

    HandlersTheme(Running running) {
        super(running);
    }

    @ParameterizedTest
    @ValueSource(strings = {"io-sender", "io-sender-callback", "io-exception", "dispatch-runnable", "dispatch-executor-runnable",
        "dispatch-twice", "blocking-flush"})
    void noThreadOfTheServerKeepsARequest(String way) {
        Client client = clientWith("a", "x");
        for (int i = 0; i < 10; i++) {
            client.get(Steps.of("get a", "incr n").on("/way/" + way));
        }
        assertEquals("[false]", client.ask("leftovers"));
        assertEquals("Integer:10", client.ask("get n"));
    }

    @Test
    void aBodyThatComesInPartsIsReadBeforeTheSteps() {
        Client client = clientWith("a", "x");
        client.connection().sendHead(post(client, Steps.of("get a", "set b text y")));
        client.connection().send(HALF);
        // Another request goes through meanwhile, so that the server has taken the first part.
        assertEquals("String:x", client.twin().ask("get a"));
        client.connection().send(HALF);
        assertEquals("received 01234567890123456789\n", client.receive().text());
        assertEquals(List.of("String:x", "String:y"), client.run("get a", "get b"));
    }

    /** An interim response is none: the session can still begin after it. */
    @Test
    void aSessionMayBeginAfterTheServerSaidToContinue() {
        Client client = client();
        client.connection().sendHead(post(client, Steps.of("set b text y")).with("Expect", "100-continue"));
        assertEquals(100, client.connection().readInterimHead());
        client.connection().send(HALF);
        client.connection().send(HALF);
        assertEquals("received 01234567890123456789\n", client.receive().text());
        assertEquals("String:y", client.ask("get b"));
    }

    private static Request post(Client client, Steps steps) {
        Request request = Request.of("POST", steps.on("/way/io-receive")).with("Content-Length", String.valueOf(2 * HALF.length));
        return client.id() == null ? request : request.with("Cookie", "rest_sid=" + client.id());
    }
}
