package io.restsession.core.value;

import java.io.IOException;

/** JSON values as bytes: a tag, then UTF-8. The first call loads Jackson. */
final class JsonValues {

    /** How often a value is tried that other threads change while it is written. */
    private static final int ATTEMPTS = 10;

    /** How many bindings are tried for a value that holds objects of several class loaders. */
    private static final int BINDING_CHANGES = 2;

    private JsonValues() {
    }

    static byte[] write(Object value, JsonForm form) {
        for (int attempt = 1; ; attempt++) {
            try {
                return written(value, form);
            } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
                if (attempt == ATTEMPTS || !Causes.isConcurrentChange(e)) {
                    throw new ValueException(typeOf(value) + " cannot be written as JSON: " + JsonFailure.of(e));
                }
                Thread.yield();
            }
        }
    }

    /** With the binding of the value's own class; if it holds an object that does not belong there, with the one of that object's. */
    private static byte[] written(Object value, JsonForm form) throws IOException {
        JsonBinding binding = JsonBindings.of(value == null ? Object.class : value.getClass());
        for (int changes = 0; ; changes++) {
            try {
                return binding.write(value, form);
            } catch (ForeignClass e) {
                // In the end they are of applications that do not know each other. Nothing may remember them all.
                binding = changes < BINDING_CHANGES ? JsonBindings.of(e.type()) : JsonBindings.forOnce();
            }
        }
    }

    static <V> V read(byte[] bytes, Class<V> type) {
        try {
            return JsonBindings.of(type).read(bytes, type);
        } catch (IOException | RuntimeException | StackOverflowError | LinkageError e) {
            throw new ValueException(type == Object.class
                ? "A stored JSON value is malformed: " + JsonFailure.of(e)
                : "A JSON value cannot be read as " + type.getTypeName() + ": " + JsonFailure.of(e));
        }
    }

    private static String typeOf(Object value) {
        return value == null ? "null" : value.getClass().getTypeName();
    }
}
