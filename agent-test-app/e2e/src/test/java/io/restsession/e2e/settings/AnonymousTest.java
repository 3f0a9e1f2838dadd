package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** While the store gives no answer, requests go on without a session. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = "onStoreFailure=anonymous")
class AnonymousTest extends Suite {

    @AfterEach
    void theStoreAnswersAgain() {
        server.store().fail("none");
    }

    @Test
    void aRequestFindsNoSessionAndIsServed() {
        Client client = server.client();
        client.run("set a text x");
        server.store().fail("all");
        Response response = client.get(Steps.of("find", "get a").on("/run"));
        assertEquals(200, response.status());
        assertEquals(List.of("absent", "null"), response.lines());
        assertEquals(List.of(), response.cookies());
        server.store().fail("none");
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void whatCannotBeWrittenIsNotPromised() {
        server.store().fail("all");
        Response response = server.client().get(Steps.of("set a text x").on("/run"));
        assertEquals(200, response.status());
        assertEquals(List.of(), response.cookies());
    }
}
