package io.restsession.core.config;

/** The name of a cookie (RFC 6265) or a header (RFC 7230): a token in both. */
final class TokenName extends ValueType<String> {

    private static final String MARKS = "!#$%&'*+-.^_`|~";

    @Override
    String parse(String text) throws WrongValue {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean allowed = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || MARKS.indexOf(c) >= 0;
            if (!allowed) {
                throw new WrongValue();
            }
        }
        return text;
    }

    @Override
    String allowed() {
        return "a cookie or header name: letters, digits and " + MARKS;
    }
}
