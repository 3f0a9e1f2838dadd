package io.restsession.store.jdbc;

import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import java.io.File;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Properties;
import java.time.Clock;

/** Stores for tests, opened as the factory opens them. */
final class Databases {

    private static final long SWEEP_MILLIS = 3_600_000;

    private Databases() {
    }

    /** @param keysAndValues settings, without {@code rest.session.} */
    static JdbcStore open(String url, String... keysAndValues) {
        return open(Clock.systemUTC(), url, keysAndValues);
    }

    static JdbcStore open(Clock clock, String url, String... keysAndValues) {
        return JdbcStoreFactory.store(new JdbcUrl(url), settings(url, keysAndValues), clock, SWEEP_MILLIS);
    }

    static Settings settings(String url, String... keysAndValues) {
        Properties system = new Properties();
        system.setProperty("rest.session.store", url);
        system.setProperty("rest.session.secret", "0123456789abcdef0123456789abcdef");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            system.setProperty("rest.session." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingsReader.read(null, system, Map.of());
    }

    /** The jar that a class of a driver was loaded from, as somebody has it who names it in the settings. */
    static String jarOf(Class<?> driver) {
        try {
            return new File(driver.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
