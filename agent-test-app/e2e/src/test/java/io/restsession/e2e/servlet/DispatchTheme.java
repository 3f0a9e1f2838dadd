package io.restsession.e2e.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Filters, forwards, includes, error pages and asynchronous dispatches: one session, wherever the request goes. */
abstract class DispatchTheme extends Contract {

    DispatchTheme(Running running) {
        super(running);
    }

    static Stream<String> dispatches() {
        return Stream.of("/way/forward", "/way/forward-named", "/way/include", "/way/error-page", "/way/exception-page", "/async/dispatch");
    }

    @ParameterizedTest
    @MethodSource("dispatches")
    void theTargetSeesWhatWasChangedBefore(String way) {
        Client client = clientWith("a", "old");
        Response response = client.get(both("set a text new", "get a", way));
        assertTrue(response.text().contains("String:new"), response::toString);
    }

    @ParameterizedTest
    @MethodSource("dispatches")
    void theTargetMayBeTheFirstToLook(String way) {
        Client client = clientWith("a", "x");
        Response response = client.get(both("active", "get a", way));
        assertTrue(response.text().contains("String:x"), response::toString);
    }

    @ParameterizedTest
    @MethodSource("dispatches")
    void whatTheTargetChangesIsStored(String way) {
        Client client = clientWith("a", "x");
        client.get(both("get a", "set b text y", way));
        assertEquals("String:y", client.ask("get b"));
    }

    /** In an include even where the included one may set no header itself. */
    @ParameterizedTest
    @MethodSource("dispatches")
    void aSessionThatBeginsInTheTargetReachesTheClient(String way) {
        Client client = client();
        client.get(both("active", "set b text y", way));
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void itIsOneLoadAndOneCommitForAllOfThem() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(1, 1), callsOf(() -> client.get(both("get a", "set b text y", "/way/forward"))));
        assertEquals(new Counts(1, 1), callsOf(() -> client.get(both("get a", "set b text z", "/async/dispatch"))));
    }

    @Test
    void aFilterSeesItBeforeTheServlet() {
        Client client = clientWith("a", "x");
        Response response = client.get(both("get b", "set b text y", "/filtered/run"));
        assertEquals(List.of("String:y"), response.lines());
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aFilterMayBeginIt() {
        Client client = client();
        client.get(both("active", "set b text y", "/filtered/run"));
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aFilterMayChangeItBehindTheServlet() {
        Client client = clientWith("a", "x");
        client.get(Steps.of("get a").late("set b text y").on("/filtered/run"));
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aFilterMayBeginItBehindTheServletWhileNothingHasLeft() {
        Client client = client();
        client.get(Steps.of("active").late("set b text y").on("/filtered/run"));
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aFilterMayBeginItBehindAnError() {
        Client client = client();
        assertEquals(404, client.get(Steps.none().late("set b text y").on("/filtered/nothing-is-here")).status());
        assertEquals("String:y", client.ask("get b"));
    }

    @Test
    void aFilterMayUseItBeforeAStaticFile() {
        Client client = client();
        Response response = client.get(Steps.none().there("set b text y").on("/filtered/small.txt"));
        assertEquals("a filtered file\n", response.text());
        assertEquals("String:y", client.ask("get b"));
    }

    private static String both(String before, String there, String way) {
        return Steps.of(before).there(there).on(way);
    }
}
