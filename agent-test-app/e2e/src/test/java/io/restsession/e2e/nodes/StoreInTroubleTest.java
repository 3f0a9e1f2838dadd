package io.restsession.e2e.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Steps;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real store that is down or hangs under a server: the configured answer in time, and all is well when it is back. */
class StoreInTroubleTest {

    /** Ten times what the settings allow: beyond that a request hangs. */
    private static final Duration HANGS = Duration.ofSeconds(10);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    @ParameterizedTest
    @ValueSource(strings = {"undertow-2.3", "tomcat-9", "jetty-12.1-ee10"})
    void refusesUntilTheStoreIsBack(String server) {
        try (Redis redis = new Redis(); Node node = node(server, redis, "fail")) {
            node.start();
            String path = ProbeServers.named(server).path();
            try (Client client = Client.of(node.port(), path)) {
                assertRefused(run(client, "set a text x"));
                assertEquals("true", client.ask("active"));
                redis.start();
                awaitServed(client, "set a text x");
                assertEquals("String:x", client.ask("get a"));

                redis.freeze();
                for (int i = 0; i < 8; i++) {
                    assertRefused(run(client, "get a"));
                }
                assertEquals("true", client.ask("active"));
                redis.thaw();
                awaitServed(client, "get a");
                assertEquals("String:x", client.ask("get a"));

                redis.kill();
                assertRefused(run(client, "set a text y"));
                redis.start();
                awaitServed(client, "get a");
                assertEquals("String:x", client.ask("get a"));
            }
            String address = redis.url().substring("redis://".length());
            assertTrue(node.process().agentLines().stream().anyMatch(line -> line.contains("WARN") && line.contains(address)),
                node.process()::dump);
            assertTrue(node.process().agentLines().size() < 20, node.process()::dump);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"undertow-2.3"})
    void goesOnWithoutASessionWhereItIsToldTo(String server) {
        try (Redis redis = new Redis(); Node node = node(server, redis, "anonymous")) {
            node.start();
            try (Client client = Client.of(node.port(), ProbeServers.named(server).path())) {
                assertEquals(200, run(client, "set a text x").status());
                assertEquals(null, client.id());
                redis.start();
                awaitHeld(client);
                redis.freeze();
                Response response = run(client, "get a");
                assertEquals(200, response.status());
                assertEquals("null", response.lines().get(0));
                redis.thaw();
            }
        }
    }

    private static Node node(String server, Redis redis, String onStoreFailure) {
        return new Node(ProbeServers.named(server), Map.of("store", redis.url(), "store.timeout", "500ms", "store.connectTimeout", "500ms",
            "onStoreFailure", onStoreFailure));
    }

    private static Response run(Client client, String step) {
        return assertTimeoutPreemptively(HANGS, () -> client.get(Steps.of(step).on("/run")));
    }

    private static void assertRefused(Response response) {
        assertEquals(503, response.status(), response::toString);
        assertTrue(response.header("Retry-After").matches("[1-9][0-9]*"), response::toString);
    }

    private static void awaitServed(Client client, String step) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (run(client, step).status() != 200) {
            assertTrue(System.nanoTime() < end, "the store is back, and requests are still refused");
        }
    }

    private static void awaitHeld(Client client) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (client.id() == null) {
            run(client, "set a text x");
            assertTrue(System.nanoTime() < end, "the store is back, and no session is kept");
        }
    }
}
