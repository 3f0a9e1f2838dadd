package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServer;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Scratch;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One secret after another, without anybody being logged out: which signatures a node takes shows in what it looks up. */
class SecretRotationTest {

    private static final String OLD = "the old secret that everybody knew a little too well";
    private static final String NEW = "the new secret that nobody has heard of until now";

    private final ProbeServer probe = ProbeServers.named("undertow-2.3");

    @Test
    void allSecretsVerifyAndTheFirstSigns() throws IOException {
        String signedByOld = idSignedBy(OLD);
        String signedByNew = idSignedBy(NEW);
        try (Running server = with(NEW + "\n" + OLD)) {
            assertEquals(1, loadsFor(server, signedByOld));
            assertEquals(1, loadsFor(server, signedByNew));
            Client client = server.client();
            client.run("set a text x");
            try (Running next = with(NEW)) {
                assertEquals(0, loadsFor(next, signedByOld));
                assertEquals(1, loadsFor(next, client.id()));
            }
        }
    }

    private String idSignedBy(String secret) throws IOException {
        try (Running server = with(secret)) {
            Client client = server.client();
            client.run("set a text x");
            assertTrue(client.id().contains("~"));
            return client.id();
        }
    }

    private static int loadsFor(Running server, String id) {
        Client client = server.client();
        client.take(id);
        Counts before = server.store().counts();
        client.ask("find");
        return server.store().counts().since(before).loads();
    }

    private Running with(String secrets) throws IOException {
        String file = Files.writeString(Scratch.newFolder("rotation").resolve("secrets"), secrets).toString();
        return Running.counting(probe, Jvm.own(), Map.of("secret.file", file));
    }
}
