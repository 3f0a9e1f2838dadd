package io.restsession.core.config;

import java.util.Properties;

/** Settings in system properties {@code rest.session.<key>}. */
final class SystemProperties {

    private SystemProperties() {
    }

    static GivenValues read(Properties properties, Findings findings) {
        GivenValues values = new GivenValues(findings);
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(Keys.PREFIX)) {
                values.put(Keys.named(name), name, properties.getProperty(name), "system property " + Shown.name(name));
            }
        }
        return values;
    }
}
