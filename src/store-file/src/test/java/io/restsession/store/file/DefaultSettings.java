package io.restsession.store.file;

import io.restsession.core.config.Settings;
import io.restsession.core.config.SettingsReader;
import java.util.Map;
import java.util.Properties;

/** The settings of somebody who sets nothing but the store. */
final class DefaultSettings {

    private DefaultSettings() {
    }

    static Settings of(String url) {
        Properties system = new Properties();
        system.setProperty("rest.session.store", url);
        system.setProperty("rest.session.secret", "0123456789abcdef0123456789abcdef0123456789");
        return SettingsReader.read(null, system, Map.of());
    }
}
