package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a request in flight does, a session that was ended beside it stays ended. */
public abstract class LogoutContract extends Contract {

    protected LogoutContract(Running running) {
        super(running);
    }

    @ParameterizedTest
    @CsvSource({
        "get a,            get a",
        "get a,            set a text late",
        "set a text early, set b text late",
        "get a,            refresh",
        "get a,            expireIn 3600",
        "get a,            expireIn never",
        "get a,            regenerate",
        "get a,            commit",
        "get a,            destroy",
        "find,             set b text late",
        "id,               get a",
    })
    void aRequestInFlightDoesNotBringADestroyedSessionBack(String before, String after) {
        Client inFlight = clientWith("a", "x");
        Client logout = inFlight.twin();
        stayEnded(inFlight, before, after, () -> logout.run("destroy"), inFlight.id());
    }

    @ParameterizedTest
    @CsvSource({
        "get a, set a text late",
        "get a, refresh",
        "get a, expireIn 3600",
    })
    void aRequestInFlightDoesNotBringAnExpiredSessionBack(String before, String after) {
        Client inFlight = clientWith("a", "x");
        Client ending = inFlight.twin();
        stayEnded(inFlight, before, after, () -> ending.run("expireIn -1"), inFlight.id());
    }

    @Test
    void aRequestThatStartedBeforeTheLogoutAndLooksAfterItFindsNothing() {
        Client inFlight = clientWith("a", "x");
        Client logout = inFlight.twin();
        stayEnded(inFlight, "active", "peek a", () -> logout.run("destroy"), inFlight.id());
    }

    @Test
    void theLogoutItselfIsFinalBeforeItsResponse() {
        Client client = clientWith("a", "x");
        Client other = client.twin();
        String arrived = latch();
        String go = latch();
        client.send(Request.get(Steps.of("destroy", "signal " + arrived, "await " + go).on("/run")));
        await(arrived);
        try {
            assertEquals(List.of("absent", "null"), other.run("find", "get a"));
        } finally {
            signal(go);
        }
        client.receive();
    }

    private void stayEnded(Client inFlight, String before, String after, Runnable ending, String id) {
        Response response = whileHeld(inFlight, List.of(before), ending, List.of(after));
        assertEquals(200, response.status(), response::toString);
        for (SetCookie cookie : response.cookies(running.server().cookieName())) {
            Client told = client();
            told.take(cookie.value());
            assertTrue(cookie.clears() || !told.ask("keys").contains("a"), "the client was given the ended session again");
        }
        Client old = client();
        old.take(id);
        assertEquals(List.of("absent", "null"), old.run("find", "get a"));
    }
}
