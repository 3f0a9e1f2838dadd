package io.restsession.core.store;

/** The store gave no answer, or one that makes no sense. The message names the store, never an id or a value. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreException(String message) {
        super(message);
    }

    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
