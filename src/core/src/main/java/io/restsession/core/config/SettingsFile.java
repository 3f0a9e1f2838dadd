package io.restsession.core.config;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.util.Properties;
import java.util.TreeSet;

/** Settings in a properties file, with or without {@code rest.session.} before their names. */
final class SettingsFile {

    private SettingsFile() {
    }

    /** @param path the value of {@code config}. What is wrong with it as a path is not found here: it is checked as every value is */
    static GivenValues read(GivenValue path, Findings findings) {
        GivenValues values = new GivenValues(findings);
        File file;
        try {
            file = Keys.CONFIG.type().parse(path.text());
        } catch (WrongValue e) {
            return values;
        }
        Properties properties = new Properties();
        try (BufferedReader reader = ReadableFile.open(file)) {
            properties.load(reader);
        } catch (IOException e) {
            findings.mistake(path, ReadableFile.unreadable(e).getMessage());
        } catch (IllegalArgumentException e) {
            findings.mistake(path, "a \\u in it is not followed by four hexadecimal digits");
        }
        String source = "file " + Shown.text(file.getAbsolutePath());
        // Sorted: of maxAge and rest.session.maxAge the second counts on every start.
        for (String name : new TreeSet<>(properties.stringPropertyNames())) {
            values.put(Keys.named(name), name, properties.getProperty(name), source);
        }
        if (values.has(Keys.CONFIG)) {
            findings.warning(Keys.CONFIG + " (" + source + ") is ignored: a settings file cannot name another one");
        }
        return values;
    }
}
