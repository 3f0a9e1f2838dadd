package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restsession.core.log.CapturedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The sources of one start, and what comes of reading them. */
final class Given {

    /** 36 bytes, no two tests need different ones unless they say so. */
    static final String SECRET = "0123456789abcdef0123456789abcdef-one";

    private final Properties system = new Properties();
    private final Map<String, String> environment = new HashMap<>();
    private String agentArguments;

    static Given nothing() {
        return new Given();
    }

    /** A setting in the agent arguments, quoted so that any text stays what it is. */
    static Given setting(String key, String value) {
        return nothing().agent(key + "=\"" + value.replace("\"", "\\\"") + '"');
    }

    Given agent(String arguments) {
        agentArguments = arguments;
        return this;
    }

    Given system(String name, String value) {
        system.setProperty(name, value);
        return this;
    }

    Given environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Names the file in the system properties, and writes it. */
    Given file(Path file, String text) {
        return system("rest.session.config", write(file, text).toString());
    }

    static Path write(Path file, String text) {
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Settings read() {
        try (CapturedLog ignored = new CapturedLog()) {
            return SettingsReader.read(agentArguments, system, environment);
        }
    }

    /** What is logged, whether the settings are right or not. */
    List<String> logged() {
        try (CapturedLog log = new CapturedLog()) {
            try {
                SettingsReader.read(agentArguments, system, environment);
            } catch (ConfigurationException e) {
                // The log is what counts here.
            }
            return log.lines();
        }
    }

    /** The lines of the refusal. */
    List<String> mistakes() {
        return List.of(assertThrows(ConfigurationException.class, this::read).getMessage().split("\n", -1));
    }

    /** The one line of the refusal. */
    String mistake() {
        List<String> mistakes = mistakes();
        if (mistakes.size() != 1) {
            throw new AssertionError("expected one mistake: " + mistakes);
        }
        return mistakes.get(0);
    }
}
