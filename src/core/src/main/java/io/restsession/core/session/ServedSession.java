package io.restsession.core.session;

import java.util.Set;

/**
 * A session as its container's session contract needs it: the same record, id and cookie as {@link io.restsession.Session}. There
 * is one object for a session on a node for as long as anybody uses it there, so that all requests of the node see the same
 * values at once. Thread-safe; may be used on any thread, also outside of a request: what is changed there is written at once.
 *
 * <p>It does not judge whether a call is allowed: the container asks {@link #isLive()} and throws what it throws. Values stay
 * readable after the end, for listeners.
 */
public final class ServedSession {

    ServedSession() {
    }

    /** The container's own object, the same each time. */
    public ContainerSession view() {
        throw new UnsupportedOperationException();
    }

    /** The id, without its signature. */
    public String id() {
        throw new UnsupportedOperationException();
    }

    /** What the client is given for the id: as in the cookie. For URLs that carry it. */
    public String token() {
        throw new UnsupportedOperationException();
    }

    /** First issue, epoch milliseconds. */
    public long createdAt() {
        throw new UnsupportedOperationException();
    }

    /**
     * When it was last looked for before now, epoch milliseconds: exact for this node's requests, and for other nodes' not later than
     * it was (they do not write every use).
     */
    public long lastUsedAt() {
        throw new UnsupportedOperationException();
    }

    /** How many seconds it may go unused; 0 or less: it does not expire. */
    public int maxInactiveSeconds() {
        throw new UnsupportedOperationException();
    }

    public void maxInactiveSeconds(int seconds) {
        throw new UnsupportedOperationException();
    }

    /** Whether it has neither been destroyed nor ended by another request or node, as far as is known here, nor expired. */
    public boolean isLive() {
        throw new UnsupportedOperationException();
    }

    /** A value; null if there is none, or none that can be read here. What the caller changes inside it is found and written. */
    public Object get(String name) {
        throw new UnsupportedOperationException();
    }

    /** @throws IllegalArgumentException if it is not serializable and the settings say to refuse that, or the name is reserved */
    public void set(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    /** The value that was there; null: none. */
    public Object remove(String name) {
        throw new UnsupportedOperationException();
    }

    public boolean contains(String name) {
        throw new UnsupportedOperationException();
    }

    /** The names of all values, as of now: a copy. */
    public Set<String> names() {
        throw new UnsupportedOperationException();
    }

    /**
     * Something the container itself keeps with the session (as who has logged in), stored as values are, that no
     * application sees.
     *
     * @return null: there is none, or none that can be read here
     */
    public Object hidden(String name) {
        throw new UnsupportedOperationException();
    }

    /** @param value null: removes it */
    public void hidden(String name, Object value) {
        throw new UnsupportedOperationException();
    }

    /**
     * Gives the session another id, in the store at once; the client is told when the headers leave. Does not call
     * {@link ContainerSession#idChanged}: whoever calls this tells listeners.
     *
     * @return the new id
     * @throws IllegalStateException where the response has left, so that the client could not be told
     */
    public String changeId() {
        throw new UnsupportedOperationException();
    }

    /**
     * Deletes the session, in the store at once; the cookie is cleared. Does not call {@link ContainerSession#ended}: whoever
     * calls this tells listeners, afterwards, so that a logout that failed can be tried again.
     *
     * @return whether it was this call that ended it
     */
    public boolean destroy() {
        throw new UnsupportedOperationException();
    }
}
