package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Scratch;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Where settings come from, the strongest first: arguments, system properties, environment, file. */
class SourcesTest {

    @Test
    void theStrongestSourceWins() throws IOException {
        Path file = Files.writeString(Scratch.newFolder("config").resolve("rest-session.properties"), """
            rest.session.keyName=from-file
            rest.session.cookie.sameSite=None
            rest.session.maxAge=4h
            rest.session.cookie.path=/from-file
            """);
        try (Running server = Running.custom(ProbeServers.named("undertow-2.3"), Jvm.own(), command -> command
                .agent("keyName=from-arguments;log.level=warn")
                .settings(Map.of("keyName", "from-property", "cookie.sameSite", "Strict", "config", file.toString()))
                .environment("REST_SESSION_KEY_NAME", "from-environment")
                .environment("REST_SESSION_COOKIE_SAME_SITE", "None")
                .environment("REST_SESSION_MAX_AGE", "2h"))) {
            Response response = server.client().get(Steps.of("set a text x", "maxAge").on("/run"));
            assertEquals(List.of("set", "PT2H"), response.lines());
            SetCookie cookie = response.cookies().get(0);
            assertEquals("from-arguments", cookie.name());
            assertEquals(Map.of("path", "/from-file", "httponly", "", "samesite", "Strict"), cookie.attributes());
            assertTrue(server.process().agentLines().stream().noneMatch(line -> line.startsWith("[rest-session] INFO")));
        }
    }

    @Test
    void anUnknownKeyIsAWarningThatNamesTheNearest() {
        try (Running server = Running.plain(ProbeServers.named("undertow-2.3"), Jvm.own(), Map.of("maxAeg", "1h"))) {
            Client client = server.client();
            assertEquals("1", client.ask("incr visits"));
            String line = server.process().await(Pattern.compile("^(\\[rest-session] WARN .*maxAeg.*)"));
            assertTrue(line.contains("rest.session.maxAge"), line);
        }
    }
}
