package io.restsession.core.config;

/** The path of a cookie, as RFC 6265 lets it stand in a Set-Cookie header. */
final class CookiePath extends ValueType<String> {

    @Override
    String parse(String text) throws WrongValue {
        if (text.charAt(0) != '/') {
            throw new WrongValue();
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == ';') {
                throw new WrongValue();
            }
        }
        return text;
    }

    @Override
    String allowed() {
        return "a path that begins with / and has only ASCII characters, no semicolon and no control character";
    }
}
