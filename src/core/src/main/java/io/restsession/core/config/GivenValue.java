package io.restsession.core.config;

/** The text that a source has for a key. Immutable. */
final class GivenValue {

    private final Key<?> key;
    private final String text;
    private final String source;

    /** @param source where it is from, as messages name it */
    GivenValue(Key<?> key, String text, String source) {
        this.key = key;
        this.text = text;
        this.source = source;
    }

    Key<?> key() {
        return key;
    }

    /** Without blanks at its ends; may be empty. */
    String text() {
        return text;
    }

    String source() {
        return source;
    }

    /** For messages: nothing secret is in it. */
    @Override
    public String toString() {
        return key + " = " + key.type().shown(text) + " (" + source + ')';
    }
}
