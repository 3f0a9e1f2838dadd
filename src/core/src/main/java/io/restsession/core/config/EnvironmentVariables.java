package io.restsession.core.config;

import java.util.Map;
import java.util.TreeSet;

/** Settings in environment variables {@code REST_SESSION_<KEY>}. */
final class EnvironmentVariables {

    private static final String PREFIX = "REST_SESSION_";

    private EnvironmentVariables() {
    }

    static GivenValues read(Map<String, String> environment, Findings findings) {
        GivenValues values = new GivenValues(findings);
        TreeSet<String> ours = new TreeSet<>();
        for (String name : environment.keySet()) {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                ours.add(name);
            }
        }
        // Sorted: of two spellings of one key the same one counts on every start.
        for (String name : ours) {
            values.put(key(name.substring(PREFIX.length())), name, environment.get(name), "environment variable " + Shown.name(name));
        }
        return values;
    }

    private static Key<?> key(String name) {
        String wanted = LettersAndDigits.of(name);
        for (Key<?> key : Keys.all()) {
            if (LettersAndDigits.of(key.name()).equals(wanted)) {
                return key;
            }
        }
        return null;
    }
}
