package io.restsession.store.redis;

import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Stores as the factory makes them, but quicker to look for what has expired. */
final class Opened {

    static final long SWEEP_MILLIS = 100;

    private Opened() {
    }

    /** @param keysAndValues settings, without {@code rest.session.} */
    static RedisStore store(String url, String... keysAndValues) {
        return RedisStoreFactory.atRest(url, settings(url, keysAndValues), SWEEP_MILLIS).started();
    }

    /** One that learns of changes by what it is asked alone. */
    static RedisStore storeThatNeverLooks(String url, String... keysAndValues) {
        return RedisStoreFactory.atRest(url, settings(url, keysAndValues), TimeUnit.DAYS.toMillis(1)).started();
    }

    static Settings settings(String url, String... keysAndValues) {
        Properties properties = new Properties();
        properties.setProperty("rest.session.store", url);
        properties.setProperty("rest.session.secret", "a secret of the tests that is long enough");
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.setProperty("rest.session." + keysAndValues[i], keysAndValues[i + 1]);
        }
        return SettingsReader.read(null, properties, Map.of());
    }
}
