package io.restsession.core.config;

/**
 * Settings in the agent's arguments: {@code key=value;key=value}. A semicolon in a value is written {@code \;}, or the value
 * is put in double or single quotes, where the quote itself is written with a backslash before it. Every other backslash
 * is one: paths of Windows are full of them.
 */
final class AgentArguments {

    private static final String SOURCE = "agent argument";

    private final String text;
    private final Findings findings;
    private final GivenValues values;
    private int at;

    private AgentArguments(String text, Findings findings) {
        this.text = text;
        this.findings = findings;
        values = new GivenValues(findings);
    }

    /** @param text null: there are none */
    static GivenValues read(String text, Findings findings) {
        AgentArguments arguments = new AgentArguments(text == null ? "" : text, findings);
        arguments.read();
        return arguments.values;
    }

    private void read() {
        for (int position = 1; at < text.length(); position++) {
            String name = upTo("=;").trim();
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                readValue(name, position);
            } else if (!name.isEmpty()) {
                // Not shown: it may be the rest of a secret that has a semicolon in it.
                findings.mistake(SOURCE + ' ' + position + " has no \"=\"; allowed: key=value;key=value, with \\; for a semicolon in a"
                    + " value");
            }
            at++;
        }
    }

    private void readValue(String name, int position) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean quoted = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
        String value = quoted ? quoted(text.charAt(at++)) : unquoted();
        boolean ended = value != null && upTo(";").trim().isEmpty();
        if (name.isEmpty()) {
            findings.mistake(SOURCE + ' ' + position + " has nothing before its \"=\"; allowed: key=value;key=value");
        } else if (!ended) {
            findings.mistake(SOURCE + ' ' + position + ", " + Shown.name(name) + ": " + (value == null ? "its quote does not end"
                : "something stands behind its quoted value") + "; allowed: key=\"value\";key=value");
        } else {
            values.put(Keys.named(name), name, value, SOURCE);
        }
    }

    /** Up to the quote that ends it; null if none does. */
    private String quoted(char quote) {
        StringBuilder value = new StringBuilder();
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == quote) {
                at++;
                return value.toString();
            }
            if (c == '\\' && isAt(at + 1, quote)) {
                at++;
                c = quote;
            }
            value.append(c);
        }
        return null;
    }

    private String unquoted() {
        StringBuilder value = new StringBuilder();
        for (; at < text.length() && text.charAt(at) != ';'; at++) {
            if (text.charAt(at) == '\\' && isAt(at + 1, ';')) {
                at++;
            }
            value.append(text.charAt(at));
        }
        return value.toString();
    }

    private boolean isAt(int index, char c) {
        return index < text.length() && text.charAt(index) == c;
    }

    /** What stands before the next of these, which is not passed; the rest if there is none. */
    private String upTo(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }
}
