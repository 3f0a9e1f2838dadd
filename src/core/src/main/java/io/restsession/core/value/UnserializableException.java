package io.restsession.core.value;

/** A value can't be stored, because something in it is of a class whose objects can't be serialized, or must not be. */
public final class UnserializableException extends ValueException {

    private static final long serialVersionUID = 1L;

    private final String className;

    UnserializableException(String className, String message) {
        super(message);
        this.className = className;
    }

    /** The name of that class: the value's own, or of something deep inside it. */
    public String className() {
        return className;
    }
}
