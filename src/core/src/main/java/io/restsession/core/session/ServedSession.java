package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.store.Delta;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.UnserializableException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A session as its container's session contract needs it: the same record, id and cookie as {@link io.restsession.Session}. There
 * is one object for a session on a node for as long as anybody uses it there, so that all requests of the node see the same
 * values at once. Thread-safe; may be used on any thread, also outside of a request: what is changed there is written at once.
 *
 * <p>It does not judge whether a call is allowed: the container asks {@link #isLive()} and throws what it throws. Values stay
 * readable after the end, for listeners.
 */
public final class ServedSession {

    /** A container's value: its listeners have heard of the session. */
    private static final String ANNOUNCED = "announced";

    private static final int MILLIS = 1000;

    private final ServedSessions sessions;
    private final NodeSession node;

    private final AtomicReference<ContainerSession> view = new AtomicReference<>();
    private final AtomicBoolean seen = new AtomicBoolean();

    /** The container has been told of its end. */
    private final AtomicBoolean over = new AtomicBoolean();

    /** How this node was told that it does not expire: any number of seconds but a positive one. */
    private volatile int forEver = -1;

    /** Epoch milliseconds; 0: not by this node. */
    private volatile long lastUsed;
    private volatile long usedBefore;

    ServedSession(ServedSessions sessions, NodeSession node) {
        this.sessions = sessions;
        this.node = node;
    }

    /** The container's own object, the same each time. */
    public ContainerSession view() {
        ContainerSession known = view.get();
        if (known != null) {
            return known;
        }
        // Without a lock, as it is the container's code: of two made at the same time one counts.
        view.compareAndSet(null, sessions.container().open(this));
        return view.get();
    }

    /** The id, without its signature. */
    public String id() {
        return node.id();
    }

    /** What the client is given for the id: as in the cookie. For URLs that carry it. */
    public String token() {
        return sessions.token(node.id());
    }

    /** First issue, epoch milliseconds. */
    public long createdAt() {
        return node.times().issuedAt();
    }

    /**
     * When it was last looked for before the request that looked for it last, epoch milliseconds: exact for this node's requests, and
     * for other nodes' not later than it was (they do not write every use).
     */
    public long lastUsedAt() {
        return Math.max(usedBefore, node.times().storedUse());
    }

    /** How many seconds it may go unused; 0 or less: it does not expire. */
    public int maxInactiveSeconds() {
        long maxAge = node.times().maxAge();
        return maxAge == 0 ? forEver : (int) Math.min(Integer.MAX_VALUE, Math.max(1, maxAge / MILLIS));
    }

    public void maxInactiveSeconds(int seconds) {
        forEver = seconds <= 0 ? seconds : forEver;
        long maxAge = Math.max(0, (long) seconds * MILLIS);
        if (maxAge != node.times().maxAge()) {
            node.times().maxAge(maxAge);
            changed();
        }
    }

    /** Whether it has neither been destroyed nor ended by another request or node, as far as is known here, nor expired. */
    public boolean isLive() {
        return node.isLive();
    }

    /** A value; null if there is none, or none that can be read here. What the caller changes inside it is found and written. */
    public Object get(String name) {
        return node.values().get(name);
    }

    /** @throws IllegalArgumentException if it is not serializable and the settings say to refuse that, or the name is reserved */
    public void set(String name, Object value) {
        SessionData.requireName(name);
        if (sessions.refusesUnserializable() && !JavaValues.isImmutable(value)) {
            try {
                sessions.javaValues().encode(value);
            } catch (UnserializableException e) {
                throw new IllegalArgumentException("Session attribute '" + name + "' can't be stored, and rest.session.http.nonSerializable"
                    + " says to refuse it: " + e.getMessage(), e);
            }
        }
        node.values().set(name, value, true);
        changed();
    }

    /** The value that was there; null: none. */
    public Object remove(String name) {
        Object removed = node.values().remove(name);
        changed();
        return removed;
    }

    public boolean contains(String name) {
        return node.values().contains(name);
    }

    /** The names of all values, as of now: a copy. */
    public Set<String> names() {
        return new LinkedHashSet<>(node.values().keys());
    }

    /**
     * Something the container itself keeps with the session (as who has logged in), stored as values are, that no
     * application sees.
     *
     * @return null: there is none, or none that can be read here
     */
    public Object hidden(String name) {
        return node.values().container(name);
    }

    /** @param value null: removes it */
    public void hidden(String name, Object value) {
        node.values().container(name, value);
        changed();
    }

    /**
     * Gives the session another id, in the store at once; the client is told when the headers leave. Does not call
     * {@link ContainerSession#idChanged}: whoever calls this tells listeners.
     *
     * @return the new id; the one it had where the response has left already, so that the client could not be told: that is
     *         warned of, and for the container to refuse where it does
     * @throws IllegalStateException where no request works with it, or several do and this thread with none of them
     */
    public String changeId() {
        LiveSession shown = shown();
        if (shown == null) {
            throw new IllegalStateException("The session's id can be changed only while a request works with it: its client could not be"
                + " told.");
        }
        if (shown.isToldAlready()) {
            Log.warnOnce("late id " + sessions.application().space(), "A session keeps its id, which was to be changed after the response"
                + " had left: its client could not be told. Web application: " + sessions.application().space());
            return node.id();
        }
        return shown.changeId();
    }

    /**
     * Deletes the session, in the store at once; the cookie is cleared. Does not call {@link ContainerSession#ended}: whoever
     * calls this tells listeners, afterwards, so that a logout that failed can be tried again.
     *
     * @return whether it was this call that ended it
     */
    public boolean destroy() {
        LiveSession shown = shown();
        if (shown != null) {
            return shown.end();
        }
        if (!node.beginEnd()) {
            return false;
        }
        try {
            String stored = node.storedId();
            if (stored != null) {
                sessions.outside().apply(Delta.delete(stored));
            }
        } catch (RuntimeException | Error e) {
            node.endFailed();
            throw e;
        }
        node.end();
        return true;
    }

    /** The container's object has become one that can't be replaced, perhaps while no request works with it. */
    public void becameIrreplaceable() {
        if (!node.isInUse()) {
            sessions.changedAtRest(node);
        }
    }

    /** Somebody looked for it. The container's listeners hear of it, the first time of all. */
    ServedSession seen() {
        if (!seen.get() && seen.compareAndSet(false, true) && node.values().container(ANNOUNCED) == null) {
            node.values().container(ANNOUNCED, true);
            view().created();
        }
        return this;
    }

    /** What was not written was given up; but who heard of it has heard of it. */
    void staysAnnounced() {
        if (seen.get()) {
            node.values().container(ANNOUNCED, true);
        }
    }

    /** Written though the request it came with is over. */
    void writeLate() {
        changed();
    }

    /** An exchange has begun to use it. @param now epoch milliseconds */
    void used(long now) {
        usedBefore = lastUsed == 0 ? node.times().storedUse() : lastUsed;
        lastUsed = now;
    }

    /** It is over, and is gone from the store: the container is told, if it ever heard of it. */
    void ended() {
        if (over.compareAndSet(false, true) && node.values().container(ANNOUNCED) != null) {
            view().ended();
        }
    }

    void idChanged(String before) {
        if (node.values().container(ANNOUNCED) != null) {
            view().idChanged(before);
        }
    }

    /** Whether the container has an object over it. */
    boolean isOpen() {
        return view.get() != null;
    }

    /** Whether the container's object has something that another one would lack. */
    boolean isIrreplaceable() {
        ContainerSession known = view.get();
        return known != null && known.isIrreplaceable();
    }

    boolean tellsActivation(Object value) {
        return sessions.layer().mayWait() && ActivationListeners.include(value);
    }

    JavaValues javaValues() {
        return sessions.javaValues();
    }

    void staysLocal(String name, UnserializableException cause) {
        Log.warnOnce("local " + sessions.application().space() + name + cause.className(), "Session attribute '" + name
            + "' stays on this node, and is lost when it stops: " + cause.className() + " is not Serializable. Web application: "
            + sessions.application().space());
    }

    /** What the exchange of this thread shows of it, or else the one that works with it; null: none or several. */
    private LiveSession shown() {
        RequestSession bound = ThreadBinding.bound();
        LiveSession shown = bound == null ? null : bound.showing(node);
        return shown == null ? node.onlyUser() : shown;
    }

    /** Where no request works with it, nobody else would write what was changed. */
    private void changed() {
        if (!node.isInUse() && !node.isEnded() && !node.isWritingHere()) {
            node.write(false, sessions.outside());
            sessions.changedAtRest(node);
        }
    }
}
