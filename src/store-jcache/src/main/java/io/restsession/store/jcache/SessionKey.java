package io.restsession.store.jcache;

/**
 * A session space and an id in it, and the one cache key for both: {@code s/<length of the space>/<space><id>}, of printable ASCII
 * without blanks. Immutable.
 */
final class SessionKey {

    private static final String PREFIX = "s/";
    private static final char ESCAPE = '%';

    private final String space;
    private final String id;
    private final String text;

    private SessionKey(String space, String id, String text) {
        this.space = space;
        this.id = id;
        this.text = text;
    }

    static SessionKey of(String space, String id) {
        String escaped = escaped(space);
        return new SessionKey(space, id, PREFIX + escaped.length() + '/' + escaped + escaped(id));
    }

    /** The key with this text; null if there is none. */
    static SessionKey parse(String text) {
        int slash = text.startsWith(PREFIX) ? text.indexOf('/', PREFIX.length()) : -1;
        if (slash < 0) {
            return null;
        }
        try {
            int split = slash + 1 + Integer.parseInt(text.substring(PREFIX.length(), slash));
            SessionKey key = of(unescaped(text.substring(slash + 1, split)), unescaped(text.substring(split)));
            return key.text.equals(text) ? key : null;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return null;
        }
    }

    String space() {
        return space;
    }

    String id() {
        return id;
    }

    /** The key of another id in the same space. */
    SessionKey withId(String other) {
        return of(space, other);
    }

    /** As it is in the cache. */
    String text() {
        return text;
    }

    private static String escaped(String text) {
        int plain = 0;
        while (plain < text.length() && isPlain(text.charAt(plain))) {
            plain++;
        }
        if (plain == text.length()) {
            return text;
        }
        StringBuilder escaped = new StringBuilder(text.length() + 16).append(text, 0, plain);
        for (int i = plain; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                escaped.append(c);
            } else {
                escaped.append(ESCAPE);
                for (int shift = 12; shift >= 0; shift -= 4) {
                    escaped.append(Character.forDigit(c >> shift & 15, 16));
                }
            }
        }
        return escaped.toString();
    }

    private static String unescaped(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ESCAPE) {
                plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isPlain(char c) {
        return c > ' ' && c < 127 && c != ESCAPE;
    }
}
