package io.restsession.core.config;

/**
 * A setting is wrong, and the session layer must not run with it. The message is for the person who set it: one line per
 * mistake, never a secret. There is no stack trace: where the code noticed it helps nobody.
 */
public final class ConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConfigurationException(String message) {
        this(message, null);
    }

    public ConfigurationException(String message, Throwable cause) {
        super(message, cause, true, false);
    }
}
