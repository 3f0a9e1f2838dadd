package io.restsession.e2e.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Connection;
import io.restsession.e2e.harness.Http2Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What IO threads do with a store that may have to be waited for: everything but wait for it. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class WaitingTheme extends Contract {

    /** As many as the probe's server has. */
    private static final int WORKERS = 16;

    /** More than there are threads of any kind. */
    private static final int CONNECTIONS = 40;

    WaitingTheme(Running running) {
        super(running);
    }

    @AfterEach
    void theStoreAnswersAgain() {
        running.store().fail("none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"get a", "find", "current", "set b text y", "destroy", "regenerate", "json"})
    void theFirstLookOnAnIoThreadIsRefused(String step) {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(0, 0), callsOf(() -> refused(client.get(Steps.of("active").there(step).on("/way/back-handler")))));
        assertEquals(List.of("String:x", "null"), client.run("get a", "get b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"destroy", "regenerate", "commit"})
    void whatAlwaysAsksTheStoreIsRefusedToo(String step) {
        Client client = clientWith("a", "x");
        String id = client.id();
        assertEquals(new Counts(1, 0), callsOf(() -> refused(client.get(Steps.of("get a").there(step).on("/way/back-handler")))));
        assertEquals(id, client.id());
        assertEquals("String:x", client.ask("get a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"back-handler", "back-runnable"})
    void aSessionThatWasLookedForBeforeMayBeReadAndChanged(String way) {
        Client client = clientWith("a", "x");
        Response response = client.get(Steps.of("get a").there("get a").there("set b text y").there("get b").on("/way/" + way));
        assertEquals("String:x|set|String:y\n", response.text());
        assertEquals(List.of("String:x", "String:y"), client.run("get a", "get b"));
    }

    @Test
    void aSessionMayBeginThereIfNoneIsToBeLookedFor() {
        Client client = client();
        assertEquals("set\n", client.get(Steps.of("active").there("set a text x").on("/way/back-handler")).text());
        assertEquals("String:x", client.ask("get a"));
    }

    @TestFactory
    Stream<DynamicTest> aHeldResponseWhoseChangesAreNotTakenIsRefused() {
        return UndertowWays.ALL.stream().filter(way -> way.toString().startsWith("back-")).flatMap(way -> Stream.of("GET", "HEAD")
            .map(method -> DynamicTest.dynamicTest(way + ", " + method, () -> {
                Client client = client();
                running.store().fail("commits");
                Response response = client.exchange(Request.of(method, Steps.of("set a text x").on(way.target())));
                assertEquals(503, response.status(), response::toString);
                assertNotNull(response.header("Retry-After"), response::toString);
                assertEquals(List.of(), response.cookies());
                running.store().fail("none");
                assertEquals("null", client.ask("get a"));
            })));
    }

    @TestFactory
    Stream<DynamicTest> soItIsOverHttp2() {
        return UndertowWays.ALL.stream().filter(way -> way.toString().startsWith("back-"))
            .map(way -> DynamicTest.dynamicTest(way.toString(), () -> {
                Http2Client client = running.http2Client();
                client.ask("active");
                running.store().fail("commits");
                Response response = client.receive(client.send("GET", Steps.of("set a text x").on(way.target())));
                assertEquals(503, response.status(), response::toString);
                assertNotNull(response.header("retry-after"), response::toString);
                assertEquals(List.of(), response.cookies());
            }));
    }

    @Test
    void aChangeThatAnIoThreadMakesWhenAllIsSentIsWrittenByAWorker() {
        Client client = clientWith("a", "x");
        Counts before = running.store().counts();
        assertEquals(200, client.get(Steps.of("set a text y").on("/way/back-late")).status());
        assertTrue(running.store().awaitCommits(before.commits() + 2), "the late change was not committed");
        assertEquals(List.of("String:y", "String:on an IO thread"), client.run("get a", "get late"));
    }

    /** As many responses are held as the server has threads of both kinds, and more; all others are served. */
    @Test
    void heldResponsesHoldNobodyElse() {
        List<Client> held = clientsWithSessions(WORKERS - 4);
        running.store().closeGate();
        try {
            held.forEach(client -> client.send(Request.get(Steps.of("set a text new").on("/way/back-sender"))));
            assertTrue(running.store().awaitCommitAtGate(), "no commit came");
            servesWithoutSessions();
            held.forEach(client -> assertFalse(client.connection().hasBytes(), "a response left before its commit"));
        } finally {
            running.store().openGate();
        }
        held.forEach(client -> assertEquals(200, client.receive().status()));
        held.forEach(client -> assertEquals("String:new", client.ask("get a")));
    }

    /** The store answers nobody: it is workers that wait for it, and as long as one is left, who needs no session is served. */
    @Test
    void aStuckStoreHoldsNobodyElse() {
        List<Client> stuck = clientsWithSessions(WORKERS - 1);
        running.store().closeGateForAll();
        try {
            stuck.forEach(client -> client.send(Request.get(Steps.of("get a").on("/way/io-sender"))));
            assertTrue(running.store().awaitCommitAtGate(), "nobody asked the store");
            servesWithoutSessions();
        } finally {
            running.store().openGate();
        }
        stuck.forEach(client -> assertEquals(200, client.receive().status()));
    }

    /** What IO threads do by themselves goes on when no worker is left. */
    @Test
    void ioThreadsAreFreeWhereNoWorkerIs() {
        List<Client> stuck = clientsWithSessions(2 * WORKERS);
        running.store().closeGateForAll();
        try {
            stuck.forEach(client -> client.send(Request.get(Steps.of("get a").on("/way/io-sender"))));
            assertTrue(running.store().awaitCommitAtGate(), "nobody asked the store");
            for (int i = 0; i < CONNECTIONS; i++) {
                try (Connection connection = new Connection(running.port())) {
                    connection.send(Request.get("/").with("Content-Length", "none"));
                    assertEquals(400, connection.readHead());
                }
            }
        } finally {
            running.store().openGate();
        }
        stuck.forEach(client -> assertEquals(200, client.receive().status()));
    }

    private List<Client> clientsWithSessions(int count) {
        return Stream.generate(() -> clientWith("a", "x")).limit(count).toList();
    }

    private void servesWithoutSessions() {
        for (int i = 0; i < CONNECTIONS; i++) {
            Client client = client();
            assertEquals("done\n", client.get("/way/io-sender").text());
            client.close();
        }
    }

    private static void refused(Response response) {
        assertTrue(response.text().contains("IllegalStateException: The session store may have to be waited for"), response::toString);
        assertTrue(response.text().contains("exchange.dispatch(handler)"), response::toString);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void noIoThreadEverAskedTheStore() {
        clientWith("a", "x").ask("get a");
        List<String> ioThreads = running.store().threads().stream().filter(name -> name.contains("I/O")).toList();
        assertEquals(List.of(), ioThreads);
    }
}
