package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What clients get while the store gives no answer, by default; and that all is well once it does again. */
public abstract class StoreFailureContract extends Contract {

    private final String untouched;

    /** @param untouched the target of a request that uses no session */
    protected StoreFailureContract(Running running, String untouched) {
        super(running);
        this.untouched = untouched;
    }

    @AfterEach
    void theStoreAnswersAgain() {
        running.store().fail("none");
    }

    @Test
    void aRequestThatNeedsItsSessionIsRefused() {
        Client client = clientWith("a", "x");
        running.store().fail("all");
        refused(client.get(Steps.of("get a").on("/run")));
        running.store().fail("none");
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void aRequestWhoseChangesAreNotTakenIsRefused() {
        Client client = clientWith("a", "x");
        running.store().fail("commits");
        refused(client.get(Steps.of("set a text y").on("/run")));
        refused(client.get(Steps.of("destroy").on("/run")));
        running.store().fail("none");
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void aNewSessionIsRefused() {
        Client client = client();
        running.store().fail("all");
        Response response = client.get(Steps.of("set a text x").on("/run"));
        refused(response);
        assertEquals(List.of(), response.cookies());
    }

    @Test
    void aRequestThatUsesNoSessionIsServed() {
        Client client = clientWith("a", "x");
        running.store().fail("all");
        assertEquals(200, client.get(untouched).status());
        assertEquals("true", client.ask("active"));
    }

    private static void refused(Response response) {
        assertEquals(503, response.status(), response::toString);
        String retryAfter = response.header("Retry-After");
        assertTrue(retryAfter != null && retryAfter.matches("[1-9][0-9]*"), response::toString);
    }
}
