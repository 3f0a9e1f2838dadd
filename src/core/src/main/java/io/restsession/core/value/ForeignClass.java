package io.restsession.core.value;

/**
 * A binding met a class that it must not remember. An error, because Jackson passes those on as they are, and wraps
 * exceptions once for each level; caught in {@link JsonValues} always.
 */
final class ForeignClass extends Error {

    private static final long serialVersionUID = 1L;

    private final transient Class<?> type;

    ForeignClass(Class<?> type) {
        super(null, null, false, false);
        this.type = type;
    }

    Class<?> type() {
        return type;
    }
}
