package io.restsession.core.config;

import io.restsession.core.log.Log;
import java.util.ArrayList;
import java.util.List;

/** What is said about the settings once all are read: warnings, and mistakes that keep the JVM from starting. Not thread-safe. */
final class Findings {

    private final List<String> warnings = new ArrayList<>();
    private final List<String> mistakes = new ArrayList<>();

    void warning(String line) {
        warnings.add(line);
    }

    void mistake(String line) {
        mistakes.add(line);
    }

    /** @param what what is wrong with it; null: that it is none of what is allowed */
    void mistake(GivenValue value, String what) {
        mistake(value + ": " + (what == null ? "" : what + "; ") + "allowed: " + value.key().type().allowed());
    }

    /** Logs the warnings, which may explain the mistakes, and throws the mistakes if there are any. */
    void report() {
        for (String warning : warnings) {
            Log.warn(warning);
        }
        if (mistakes.isEmpty()) {
            return;
        }
        StringBuilder message = new StringBuilder(mistakes.get(0));
        for (String mistake : mistakes.subList(1, mistakes.size())) {
            message.append('\n').append(mistake);
        }
        throw new ConfigurationException(message.toString());
    }
}
