package io.restsession.core.session;

/**
 * One web application whose container serves its own sessions ({@code HttpSession}) from ours: what the session layer asks of it.
 * Comes from an adapter. Thread-safe. Must not keep the web application alive: it is held for as long as nobody says that
 * the application has stopped ({@link ServedSessions#stop}).
 */
public interface SessionContainer {

    /** The loader of the application's classes, with which stored objects are read; null: there is none any more. */
    ClassLoader classLoader();

    /** How many seconds a new session may go unused, as the deployment says; 0 or less: it does not expire. */
    int maxInactiveSeconds();

    /**
     * Makes the container's own session object over one of ours, and calls no listener. Called once for each {@link ServedSession}
     * object, on any thread; or twice at the same time, and then one of the two objects is not used.
     */
    ContainerSession open(ServedSession session);

    /**
     * Whether the client is told of a session that was begun, under the same id, beside one of the web application that the request
     * came to first. Where it is not, the session is found through that one only.
     */
    default boolean tellsOfSessionsBeside() {
        return true;
    }
}
