package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Way.Trait;
import io.restsession.e2e.harness.Http2Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same over HTTP/2, be it the request that brought the connection there or a later stream. */
public abstract class Http2Contract extends Contract {

    /** How soon a response that leaves too early would be here. */
    private static final long HASTE_MILLIS = 15;

    private final List<Way> ways;

    protected Http2Contract(Running running, List<Way> ways) {
        super(running);
        this.ways = ways;
    }

    @Test
    void visitsAreCounted() {
        Http2Client client = running.http2Client();
        assertEquals("1", client.ask("incr visits"));
        assertEquals("2", client.ask("incr visits"));
        assertEquals("3", client.ask("incr visits"));
        client.run("destroy");
        assertNull(client.id());
    }

    @Test
    void anUntouchedSessionIsNoStoreCall() {
        Http2Client client = running.http2Client();
        client.run("set a text x");
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals("true", client.ask("active"))));
    }

    /** Without large bodies, of which some servers send an upgrading client the beginning only, and failures, which some reset. */
    @TestFactory
    Stream<DynamicTest> theUpgradingRequestStoresBeforeItsFirstByte() {
        return ways.stream().filter(way -> !way.is(Trait.LARGE) && way.status() < 500)
            .map(way -> DynamicTest.dynamicTest(way.toString(), () -> storesBeforeItsFirstByte(running.http2Client(), way)));
    }

    @TestFactory
    Stream<DynamicTest> aLaterStreamStoresBeforeItsFirstByte() {
        Http2Client client = running.http2Client();
        client.run("set before text x");
        return ways.stream().map(way -> DynamicTest.dynamicTest(way.toString(), () -> storesBeforeItsFirstByte(client, way)));
    }

    @TestFactory
    Stream<DynamicTest> aSecondStreamReadsItWhileTheFirstStillRuns() {
        Http2Client client = running.http2Client();
        client.run("set a text old");
        return ways.stream().filter(way -> way.is(Trait.EARLY)).map(way -> DynamicTest.dynamicTest(way.toString(), () -> {
            String go = latch();
            var sent = client.send("GET", Steps.of("set a text " + go).hold(go).on(way.target()));
            try {
                Http2Client.head(sent);
                assertEquals("String:" + go, client.ask("get a"));
            } finally {
                signal(go);
            }
            assertEquals(way.status(), client.receive(sent).status());
        }));
    }

    @Test
    void streamsOfOneConnectionLoseNothing() {
        Http2Client client = running.http2Client();
        client.run("set a text old");
        String arrived = latch();
        String go = latch();
        var held = client.send("GET", Steps.of("set a text first", "signal " + arrived, "await " + go, "get b").on("/run"));
        await(arrived);
        try {
            client.run("set b text second");
        } finally {
            signal(go);
        }
        String seen = running.server().servesContainer() ? "String:second" : "null";
        assertEquals(List.of("set", "signalled", "awaited", seen), client.receive(held).lines());
        assertEquals(List.of("String:first", "String:second"), client.run("get a", "get b"));
    }

    private void storesBeforeItsFirstByte(Http2Client client, Way way) {
        running.store().closeGate();
        CompletableFuture<HttpResponse<InputStream>> sent = client.send("GET", Steps.of("incr " + way).on(way.target()));
        try {
            assertTrue(running.store().awaitCommitAtGate(), "no commit came");
            assertThrows(TimeoutException.class, () -> sent.get(HASTE_MILLIS, TimeUnit.MILLISECONDS),
                "the response began to leave before the commit");
        } finally {
            running.store().openGate();
        }
        Response response = client.receive(sent);
        assertEquals(way.status(), response.status());
        assertNotNull(client.id());
        assertTrue(client.ask("get " + way).startsWith("Integer:"));
    }
}
