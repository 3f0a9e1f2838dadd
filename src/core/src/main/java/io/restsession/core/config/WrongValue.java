package io.restsession.core.config;

/** A text is not allowed. The message says what is wrong with it, where there is more to say than what would be allowed; else null. */
final class WrongValue extends Exception {

    private static final long serialVersionUID = 1L;

    WrongValue() {
        this(null);
    }

    WrongValue(String what) {
        super(what, null, false, false);
    }
}
