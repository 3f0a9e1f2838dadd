package io.restsession.core.store;

/** The store gave no answer, or one that makes no sense. The message names the store, never an id or a value. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean outOfReach;

    public StoreException(String message) {
        this(message, null);
    }

    public StoreException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private StoreException(String message, Throwable cause, boolean outOfReach) {
        this(message, cause, outOfReach, true);
    }

    private StoreException(String message, Throwable cause, boolean outOfReach, boolean withStackTrace) {
        super(message, cause, true, withStackTrace);
        this.outOfReach = outOfReach;
    }

    /** The store can't be connected to or does not answer in time, so that other calls now would fare no better. */
    public static StoreException outOfReach(String message, Throwable cause) {
        return new StoreException(message, cause, true);
    }

    /**
     * The store was not asked, because it did not answer a moment ago. Without cause and stack trace: while it is away there is
     * one for every request, and servers log what applications throw.
     */
    static StoreException notAsked(String message) {
        return new StoreException(message, null, true, false);
    }

    /** Whether the next call is likely to fail in the same way, after the same wait. */
    public boolean isOutOfReach() {
        return outOfReach;
    }
}
