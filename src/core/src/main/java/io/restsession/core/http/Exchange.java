package io.restsession.core.http;

import java.util.List;

/** A request and its response, as a server's adapter shows them. Used by one thread at a time. */
public interface Exchange {

    /**
     * The web application that handles the request now; it may change during a request (forwards across contexts). Null where
     * the server can't tell, as on a thread of the application's own: the last one known counts then.
     */
    WebApplication webApplication();

    /** What counts as the web application of a request that no deployment handles; never null. */
    WebApplication outside();

    /**
     * Keeps the session side with the exchange, so that the server's signals reach it. Called when the application looks for a
     * session for the first time: what costs something at every request can wait until then.
     *
     * @param side the session side
     * @return what is kept: the given one, or one that was kept before
     */
    Object keep(Object side);

    /** Whether the response's headers have left. */
    boolean haveHeadersLeft();

    /** Whether the client came over a secure channel, as the server sees it. */
    boolean isSecure();

    /** All values of a request header, as they came; empty if there is none. */
    List<String> requestHeaders(String name);

    /**
     * A session id that the client sent in the URL, as the server found it there; null: none, or the web application that handles
     * the request does not take ids from URLs.
     */
    default String idInUrl() {
        return null;
    }

    /** Adds a response header beside those of the same name. */
    void addResponseHeader(String name, String value);

    /**
     * Makes the response say that the service is unavailable, whatever the application made of it, with a
     * {@code Retry-After} of so many seconds. Called at most once, before the headers leave.
     */
    void refuse(int retryAfterSeconds);

    /** Whether this thread is one that many exchanges share, so that it must not wait for anything. */
    default boolean mustNotWait() {
        return false;
    }

    /** Has a task run on a thread that may wait. Called where {@link #mustNotWait()}. */
    default void runWhereMayWait(Runnable task) {
        throw new UnsupportedOperationException();
    }
}
