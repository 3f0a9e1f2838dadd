package io.restsession.core.config;

/** What the text of a setting must look like, and what it becomes. Immutable. */
abstract class ValueType<T> {

    /**
     * @param text not empty, without blanks at its ends
     * @return the value, not null
     * @throws WrongValue if the text is not allowed
     */
    abstract T parse(String text) throws WrongValue;

    /** What is allowed, in words that complete "allowed: ". */
    abstract String allowed();

    /** The text as messages may show it. */
    String shown(String text) {
        return '"' + Shown.text(text) + '"';
    }
}
