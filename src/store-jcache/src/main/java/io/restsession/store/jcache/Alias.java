package io.restsession.store.jcache;

/**
 * Stands under an id that a session took later, and says under which key the session is: that of its first id. Never changes.
 * It alone proves nothing: whether the session has that id, the session says.
 */
final class Alias {

    private static final String KIND = "A1";

    private final String text;
    private final String firstId;

    private Alias(String text, String firstId) {
        this.text = text;
        this.firstId = firstId;
    }

    static Alias of(String firstId) {
        return new Alias(new FieldWriter(KIND, firstId.length()).text(firstId).written(), firstId);
    }

    /** What is in the cache, if it is an alias; null otherwise. */
    static Alias read(Object value) {
        if (!(value instanceof String)) {
            return null;
        }
        String text = (String) value;
        try {
            FieldReader reader = new FieldReader(text, KIND);
            String firstId = reader.text();
            reader.end();
            return new Alias(text, firstId);
        } catch (FieldReader.Malformed e) {
            return null;
        }
    }

    String text() {
        return text;
    }

    String firstId() {
        return firstId;
    }
}
