package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One flag and nothing else. */
class DefaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"undertow-2.3", "tomcat-9", "jetty-9.4"})
    void oneFlagGivesSessions(String name) {
        try (Running server = Running.plain(ProbeServers.named(name), Jvm.own(), Map.of())) {
            Client client = server.client();
            assertEquals(List.of("1", "2", "3"), List.of(client.ask("incr visits"), client.ask("incr visits"), client.ask("incr visits")));
            List<String> lines = server.process().agentLines();
            assertEquals(2, lines.size(), lines::toString);
            assertTrue(lines.get(0).startsWith("[rest-session] WARN") && lines.get(0).contains("rest.session.secret"), lines.get(0));
            assertTrue(lines.get(1).startsWith("[rest-session] INFO") && lines.get(1).contains("memory"), lines.get(1));
        }
    }
}
