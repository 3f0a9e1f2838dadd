package io.restsession.core.config;

import java.util.Locale;

/** The URL of a store: {@code memory}, or a scheme, a colon and what the store makes of the rest. */
final class StoreUrl extends ValueType<String> {

    static final String MEMORY = "memory";

    @Override
    String parse(String text) throws WrongValue {
        int colon = text.indexOf(':');
        boolean looksRight = colon < 0 ? MEMORY.equalsIgnoreCase(text) : colon < text.length() - 1 && isScheme(text, colon);
        if (!looksRight || hasControlCharacter(text)) {
            throw new WrongValue();
        }
        return text;
    }

    @Override
    String allowed() {
        return "memory, or a URL such as file:..., jdbc:..., redis:..., jcache:...";
    }

    /** Whole only where no password can be in it. */
    @Override
    String shown(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '?' || c == '=' || c == ';') {
                return isScheme(text, text.indexOf(':')) ? '"' + scheme(text) + ":***\"" : "***";
            }
        }
        return super.shown(text);
    }

    static String scheme(String url) {
        int colon = url.indexOf(':');
        return (colon < 0 ? url : url.substring(0, colon)).toLowerCase(Locale.ROOT);
    }

    /** As RFC 3986 has it, but of two letters or more: one letter is a Windows drive. */
    private static boolean isScheme(String text, int end) {
        if (end < 2 || !isLetter(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < end; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && (c < '0' || c > '9') && c != '+' && c != '-' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
