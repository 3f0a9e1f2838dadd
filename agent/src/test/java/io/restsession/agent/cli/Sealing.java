package io.restsession.agent.cli;

import io.restsession.core.config.SettingsReader;
import io.restsession.core.seal.Seals;
import java.util.Map;
import java.util.Properties;

/** Seals as an agent has them. */
final class Sealing {

    static final String SECRET = "a-secret-that-seals-what-is-stored-here";
    static final String OTHER = "another-secret-that-seals-what-is-stored";

    private Sealing() {
    }

    static Seals with(String secret) {
        return new Seals(SettingsReader.read("encrypt=true;secret=" + secret, new Properties(), Map.of()));
    }
}
