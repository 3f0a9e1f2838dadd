package io.restsession.agent.adapt;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.agent.boot.Libraries;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class LibrarySwitchesTest {

    private final LibrarySwitches switches = new LibrarySwitches();

    @Test
    void aLibraryIsTurnedOffOnce() {
        LibrarySwitches.OfLoader own = switches.of(getClass().getClassLoader());
        for (int library = 0; library < Libraries.COUNT; library++) {
            assertFalse(own.isOff(library));
            assertTrue(own.turnOff(library));
            assertFalse(own.turnOff(library));
            assertTrue(own.isOff(library));
        }
    }

    @Test
    void inOneClassLoaderOnly() throws Exception {
        try (URLClassLoader other = new URLClassLoader(new URL[0])) {
            switches.of(getClass().getClassLoader()).turnOff(Libraries.TOMCAT);
            switches.of(null).turnOff(Libraries.JETTY);

            assertTrue(switches.of(getClass().getClassLoader()).isOff(Libraries.TOMCAT));
            assertFalse(switches.of(getClass().getClassLoader()).isOff(Libraries.JETTY));
            assertFalse(switches.of(other).isOff(Libraries.TOMCAT));
            assertFalse(switches.of(null).isOff(Libraries.TOMCAT));
            assertTrue(switches.of(null).isOff(Libraries.JETTY));
            assertSame(switches.of(other), switches.of(other));
        }
    }
}
