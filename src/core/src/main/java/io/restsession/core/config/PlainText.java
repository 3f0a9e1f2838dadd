package io.restsession.core.config;

/** Any text; what may be told of it depends on what it is. */
final class PlainText extends ValueType<String> {

    private final boolean secret;

    /** @param secret whether no message may show it */
    PlainText(boolean secret) {
        this.secret = secret;
    }

    @Override
    String parse(String text) {
        return text;
    }

    @Override
    String allowed() {
        return "any text";
    }

    @Override
    String shown(String text) {
        return secret ? "***" : super.shown(text);
    }
}
