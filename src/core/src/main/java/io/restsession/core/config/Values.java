package io.restsession.core.config;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The value of every key: what was given, or the default. A given value that is wrong is a finding, and null here. Immutable. */
final class Values {

    private final Map<Key<?>, Object> parsed = new HashMap<>(64);
    private final GivenValues given;

    /** @param given taken over, not copied */
    Values(GivenValues given, Findings findings) {
        this.given = given;
        for (Key<?> key : Keys.all()) {
            parsed.put(key, parsed(key, findings));
        }
    }

    private Object parsed(Key<?> key, Findings findings) {
        GivenValue value = given.get(key);
        if (value != null && value.text().isEmpty()) {
            findings.mistake(value, "it is empty");
            return null;
        }
        String text = value == null ? key.defaultText() : value.text();
        try {
            return text == null ? null : key.type().parse(text);
        } catch (WrongValue e) {
            findings.mistake(value, e.getMessage());
            return null;
        }
    }

    /** The value; null where it was not given and has no default, or is wrong. */
    @SuppressWarnings("unchecked") // a key's value is what its type made
    <T> T get(Key<T> key) {
        return (T) parsed.get(key);
    }

    /** The text as it was given, or of the default; null if there is neither. */
    String text(Key<?> key) {
        return isGiven(key) ? given.get(key).text() : key.defaultText();
    }

    boolean isGiven(Key<?> key) {
        return given.has(key);
    }

    /** Null if it was not given. */
    GivenValue given(Key<?> key) {
        return given.get(key);
    }

    /** The signing secrets, whichever way they were given; empty if they were not. */
    List<byte[]> secrets() {
        List<byte[]> secrets = get(isGiven(Keys.SECRET) ? Keys.SECRET : Keys.SECRET_FILE);
        return secrets == null ? Collections.<byte[]>emptyList() : secrets;
    }

    /** What was given and where, in the order of the catalogue; nothing secret is in it. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(256);
        for (Key<?> key : Keys.all()) {
            if (isGiven(key)) {
                text.append(text.length() == 0 ? "" : ", ").append(given(key));
            }
        }
        return text.length() == 0 ? "all settings are the defaults" : text.toString();
    }
}
