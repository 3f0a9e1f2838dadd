package io.restsession.core.config;

import java.util.HashMap;
import java.util.Map;

/** What one source has, or several by their precedence. Not thread-safe. */
final class GivenValues {

    private final Map<Key<?>, GivenValue> byKey = new HashMap<>();
    private final Findings findings;

    GivenValues(Findings findings) {
        this.findings = findings;
    }

    /**
     * Adds what the source has under a name. Of two values for one key the one that is added last counts.
     *
     * @param key    the key of that name; null: nobody knows it
     * @param name   the name as the source has it
     * @param source the source, as messages name it
     */
    void put(Key<?> key, String name, String text, String source) {
        if (key == null) {
            findings.warning("Unknown key " + Shown.name(name) + " (" + source + ") is ignored; the nearest known key is "
                + NearestKey.to(name));
        } else if (byKey.put(key, new GivenValue(key, text.trim(), source)) != null) {
            findings.warning(key + " is given more than once (" + source + "): the last one counts");
        }
    }

    /** Takes from a source of lower precedence what is not given yet. */
    void fallBackTo(GivenValues lower) {
        for (GivenValue value : lower.byKey.values()) {
            if (!has(value.key())) {
                byKey.put(value.key(), value);
            }
        }
    }

    GivenValues only(Key<?> key) {
        GivenValues only = new GivenValues(findings);
        if (has(key)) {
            only.byKey.put(key, get(key));
        }
        return only;
    }

    boolean has(Key<?> key) {
        return byKey.containsKey(key);
    }

    /** Null if it is not given. */
    GivenValue get(Key<?> key) {
        return byKey.get(key);
    }

    boolean isDisabled() {
        return has(Keys.ENABLED) && "false".equalsIgnoreCase(get(Keys.ENABLED).text());
    }
}
