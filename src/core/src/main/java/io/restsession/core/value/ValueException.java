package io.restsession.core.value;

/**
 * A value cannot be encoded, decoded or converted. The message names Java types and never shows the value; for that
 * reason there is no cause either: the messages of parsers and of applications quote what they failed on.
 */
public class ValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ValueException(String message) {
        super(message);
    }
}
