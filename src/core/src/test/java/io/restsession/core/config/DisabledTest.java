package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Switched off, the agent keeps no JVM from starting and says nothing. */
class DisabledTest {

    @TempDir
    private Path folder;

    @Test
    void everySourceSwitchesItOff() {
        assertFalse(Given.nothing().agent("enabled=false").read().enabled());
        assertFalse(Given.nothing().system("rest.session.enabled", "FALSE").read().enabled());
        assertFalse(Given.nothing().environment("REST_SESSION_ENABLED", " false ").read().enabled());
        assertFalse(Given.nothing().file(folder.resolve("a"), "enabled=false").read().enabled());
    }

    @Test
    void nothingElseIsLookedAt() {
        Given given = Given.nothing().agent("enabled=false;maxAge=x;broken;nobody=1;store=redis:x").system("rest.session.config", "/none");
        Settings settings = given.read();
        assertEquals(1_800_000, settings.maxAgeMillis());
        assertEquals("memory", settings.store());
        assertEquals(List.of(), settings.secrets());
        assertFalse(settings.secretGenerated());
        assertEquals(List.of(), given.logged());
    }

    @Test
    void aStrongerSourceSwitchesItOn() {
        assertTrue(Given.nothing().agent("enabled=true").system("rest.session.enabled", "false").read().enabled());
        assertTrue(Given.nothing().environment("REST_SESSION_ENABLED", "true").file(folder.resolve("a"), "enabled=false").read().enabled());
    }
}
