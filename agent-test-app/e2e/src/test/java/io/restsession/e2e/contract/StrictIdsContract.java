package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Connection;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Only ids that were issued here open a session. */
public abstract class StrictIdsContract extends Contract {

    private final String name = running.server().cookieName();

    protected StrictIdsContract(Running running) {
        super(running);
    }

    @TestFactory
    Stream<DynamicTest> aBadSignatureNeverReachesTheStore() {
        Client owner = clientWith("secret", "x");
        String another = clientWith("secret", "y").id();
        return HostileIds.badlySigned(owner.id(), another).entrySet().stream().map(bad -> DynamicTest.dynamicTest(bad.getKey(), () -> {
            Client hostile = client();
            hostile.take(bad.getValue());
            assertEquals(new Counts(0, 0), callsOf(() -> assertEquals(List.of("absent", "null"), hostile.run("find", "get secret"))));
            assertEquals(new Counts(0, 1), callsOf(() -> hostile.run("set mine text z")));
            assertTrue(hostile.id() != null && !hostile.id().equals(bad.getValue()) && !hostile.id().equals(owner.id()));
            assertEquals("[secret]", owner.ask("keys"));
        }));
    }

    @Test
    void anUnknownIdIsNotAdopted() {
        Client client = clientWith("a", "x");
        String gone = client.id();
        client.run("destroy");
        Client returning = client();
        returning.take(gone);
        assertEquals(List.of("absent", "set"), returning.run("find", "set b text y"));
        assertNotNull(returning.id());
        assertFalse(returning.id().equals(gone), "the unknown id was adopted");
        Client old = client();
        old.take(gone);
        assertEquals("absent", old.ask("find"));
    }

    @Test
    void ofSeveralCookiesTheGoodOneCounts() {
        String good = clientWith("a", "x").id();
        String bad = HostileIds.forged(good);
        for (String cookies : List.of(cookie(bad) + "; " + cookie(good), cookie(good) + "; " + cookie(bad),
            "other=1; " + cookie("garbage") + ";" + cookie(good) + ";last=2")) {
            Response response = send(cookies, "get a");
            assertEquals(List.of("String:x"), response.lines());
            assertEquals(List.of(), response.cookies());
        }
    }

    @Test
    void aCookieInASecondHeaderLineCounts() {
        String good = clientWith("a", "x").id();
        Request request = Request.get(running.server().path() + Steps.of("get a").on("/run"));
        Response response = client().connection().exchange(request.with("Cookie", "other=1").with("Cookie", cookie(good)));
        assertEquals(List.of("String:x"), response.lines());
    }

    @Test
    void aQuotedCookieCounts() {
        String good = clientWith("a", "x").id();
        assertEquals(List.of("String:x"), send(name + "=\"" + good + "\"", "get a").lines());
    }

    @Test
    void aCookieOfASimilarNameDoesNot() {
        String good = clientWith("a", "x").id();
        String otherCase = name.equals("rest_sid") ? "REST_SID" : "jsessionid";
        for (String similar : List.of(otherCase, "x" + name, name + "x", name + ".", "$" + name)) {
            assertEquals(List.of("absent"), send(similar + "=" + good, "find").lines(), similar);
        }
    }

    @Test
    void manyCookiesAreNoStoreCalls() {
        String forged = HostileIds.forged(clientWith("a", "x").id());
        String cookies = (cookie(forged) + "; ").repeat(40) + "last=1";
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals(List.of("absent"), send(cookies, "find").lines())));
    }

    /** What the server itself makes of them stays as it is, unless that is a failure to look for its own session. */
    @Test
    void bytesThatAreNoCookieDoNoHarm() {
        for (String cookies : List.of(name, name + "=\u0001\u00ff\u00e9", "=;=;;;" + name + "==;", name + "=\"", ";" + name + "=\"~\";")) {
            int expected = statusWithoutAgent(cookies);
            assertEquals(new Counts(0, 0), callsOf(() -> {
                int status = send(cookies, "find").status();
                assertTrue(status == expected || status == 200, () -> status + " instead of " + expected);
            }), cookies);
        }
    }

    private int statusWithoutAgent(String cookies) {
        try (Connection connection = new Connection(running.portWithoutAgent())) {
            return connection.exchange(Request.get(running.server().path() + "/run").with("Cookie", cookies)).status();
        }
    }

    private Response send(String cookies, String step) {
        Request request = Request.get(running.server().path() + Steps.of(step).on("/run"));
        return client().connection().exchange(request.with("Cookie", cookies));
    }

    private String cookie(String value) {
        return name + "=" + value;
    }
}
