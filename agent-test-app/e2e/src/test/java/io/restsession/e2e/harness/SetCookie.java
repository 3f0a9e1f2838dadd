package io.restsession.e2e.harness;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@code Set-Cookie} header taken apart.
 *
 * @param attributes by name in lower case; an attribute without a value has an empty one
 */
public record SetCookie(String name, String value, Map<String, String> attributes) {

    static SetCookie parse(String header) {
        String[] parts = header.split(";");
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] attribute = parts[i].trim().split("=", 2);
            attributes.put(attribute[0].toLowerCase(Locale.ROOT), attribute.length > 1 ? attribute[1] : "");
        }
        String[] pair = parts[0].split("=", 2);
        return new SetCookie(pair[0].trim(), pair[1].trim(), Map.copyOf(attributes));
    }

    /** The id that the client shall keep; empty: none. */
    public String id() {
        return clears() ? "" : value;
    }

    /** Whether the client shall forget it. */
    public boolean clears() {
        return "0".equals(attributes.get("max-age"));
    }
}
