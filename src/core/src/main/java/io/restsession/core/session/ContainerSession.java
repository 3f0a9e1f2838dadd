package io.restsession.core.session;

/**
 * A container's own session object over one of ours: nearly always a subclass of what the container makes itself. What it is told
 * here it passes on to the application's listeners, as the container does. Thread-safe.
 */
public interface ContainerSession {

    /**
     * The session is new to the container: the application's listeners hear {@code sessionCreated}. Called once in a session's
     * life, on one node: when it is begun through {@code getSession()}, or when one that the application began through
     * {@link io.restsession.SessionContext} is first looked for there.
     */
    void created();

    /**
     * The session has ended, because its time is over or the application destroyed it through {@link io.restsession.Session}. It is
     * gone from the store already; what was in it can still be read. The container does what it does when it
     * invalidates a session: listeners hear {@code sessionDestroyed} while the attributes can be read, then values are unbound.
     * From then on the object is invalid. It may be called on a thread of the store's own.
     */
    void ended();

    /** The application changed the id through {@link io.restsession.Session}: id listeners are to be told. */
    void idChanged(String before);

    /** A value is about to be written for other nodes to read; a {@code HttpSessionActivationListener} is to be told. */
    void passivating(String name, Object value);

    /** A value was read that was written by another node or before a restart, or {@link #passivating} is over. */
    void activated(String name, Object value);

    /**
     * Whether something is in it that another one over the same session would lack, as the notes of a container's own parts. Where the
     * session is in this JVM's memory anyway, such an object stays for as long as the session does.
     */
    default boolean isIrreplaceable() {
        return false;
    }
}
