package io.restsession.e2e.httpsession;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Session ids by the order they appear in, so that what is said of them can be compared. */
final class Ids {

    private static final Pattern SHOWN = Pattern.compile("\\{([^{}=\\s]+)}");
    private static final Pattern IN_URL = Pattern.compile("(;[a-z]+=)([^;?#\\s]+)");

    private final Map<String, String> names = new LinkedHashMap<>();

    /** A text with ids as the probe shows them, and in URLs. */
    String named(String text) {
        String shown = SHOWN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(name(match.group(1))));
        return IN_URL.matcher(shown).replaceAll(match -> Matcher.quoteReplacement(match.group(1) + name(match.group(2))));
    }

    /** The same name for an id alone, with its signature, and with the name of a node behind it. */
    String name(String sent) {
        String id = sent.split("[~.]")[0];
        return names.computeIfAbsent(id, any -> "ID" + (names.size() + 1));
    }
}
