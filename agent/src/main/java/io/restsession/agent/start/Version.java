package io.restsession.agent.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** The agent's version, as its jar's manifest gives it. */
public final class Version {

    public static final String TEXT = read();

    private Version() {
    }

    private static String read() {
        try (InputStream in = Version.class.getResourceAsStream("/io/restsession/agent/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new IllegalStateException("the agent's jar is damaged", e);
        }
    }
}
