package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServer;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Scratch;
import io.restsession.e2e.harness.Steps;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server is killed and another one of its kind takes over: to the application the session is as if nothing had happened. */
class SurvivingTest {

    @ParameterizedTest
    @ValueSource(strings = {"tomcat-8.5", "tomcat-11", "jetty-9.4", "jetty-11", "jetty-12.0-ee9", "jetty-12.1-ee10", "undertow-servlet-1.4",
        "undertow-servlet-2.3"})
    void aSessionOutlivesTheServer(String name) {
        ProbeServer server = ProbeServers.named(name + ProbeServers.SESSIONS);
        assumeTrue(server.isPicked());
        Map<String, String> settings = Map.of("secret", Running.SECRET,
            "store", "file:" + Scratch.newFolder("surviving").resolve("sessions"));
        String id;
        try (Running first = Running.plain(server, Jvm.own(), settings)) {
            Client client = first.client(Scene.LISTENING);
            client.get(Steps.of("s.set text text x", "s.set account account Roger", "s.set bound bound one", "s.set carried carried two",
                "s.setMax 1234", "events").on("/do"));
            logIn(client);
            client.get(Steps.of("s.addTo account first", "set ours int 7").on("/do"));
            id = client.id();
            first.process().kill();
        }
        try (Running second = Running.plain(server, Jvm.own(), settings)) {
            Client client = second.client(Scene.LISTENING);
            client.take(id);
            String text = client.get(Steps.of("r.valid", "e.isNew", "e.get text", "e.get account", "e.get bound", "e.get carried",
                "get ours", "e.max", "r.user", "r.authType", "r.inRole user", "events").on("/do")).text();
            for (String line : new String[] {"r.valid -> true", "e.isNew -> false", "e.get text -> String:x",
                "account -> Account:Roger[first]", "e.get bound -> Bound:one", "e.get carried -> Carried:two", "get ours -> Integer:7",
                "e.max -> 1234", "r.user -> roger",
                "r.authType -> FORM", "r.inRole user -> true", "two did activate {"}) {
                assertTrue(text.contains(line), line + " is missing in " + text);
            }
            assertFalse(text.contains("created {") || text.contains("added {") || text.contains("one bound {"), text);
            assertEquals(200, client.get("/secret/do").status());
            String end = client.get(Steps.of("e.invalidate", "events").on("/do")).text();
            assertTrue(end.contains("destroyed {") && end.contains("one unbound {"), end);
        }
    }

    private static void logIn(Client client) {
        client.get("/secret/do");
        String body = "j_username=roger&j_password=rabbit";
        Request request = Request.of("POST", "/j_security_check").with("Content-Type", "application/x-www-form-urlencoded")
            .with("Content-Length", String.valueOf(body.length()));
        client.exchange(new Request(request.method(), request.target(), request.headers(), body));
    }
}
