package io.restsession;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Where the session of the current request is found.
 *
 * <p>A request is bound to the threads its server runs it on. Work that an application hands to threads of its own takes
 * the session along with {@link #wrap(Runnable)}.
 */
public final class SessionContext {

    /** Set once, by the agent; null where there is none. Volatile: an agent may be attached to a running JVM. */
    private static volatile SessionSource source;

    private SessionContext() {
    }

    /**
     * The session of the request that runs on this thread, created on first use. A created session is stored, and its
     * id sent, once something is put in it or its id is read.
     *
     * @return the session, never null
     * @throws IllegalStateException if no request runs on this thread, or no agent is attached
     */
    public static Session current() {
        SessionSource from = source;
        if (from == null) {
            throw new IllegalStateException("There is no session: the rest-session agent is not attached to this JVM, or is switched off. "
                + "Start it with -javaagent:rest-session-agent.jar.");
        }
        return from.current();
    }

    /** The session of the request that runs on this thread, if it has one; never creates one. Empty without an agent. */
    public static Optional<Session> find() {
        SessionSource from = source;
        return from == null ? Optional.<Session>empty() : from.find();
    }

    /** Whether a request is bound to this thread. False without an agent. */
    public static boolean isActive() {
        SessionSource from = source;
        return from != null && from.isActive();
    }

    /**
     * The data of {@link #current()}.
     *
     * @throws IllegalStateException as {@link #current()}
     */
    public static Map<String, Object> data() {
        return current().getData();
    }

    /**
     * Writes the session of this request now. Needed with {@code rest.session.autoCommit=false} only.
     *
     * @throws IllegalStateException as {@link #current()}
     */
    public static void commit() {
        SessionSource from = source;
        if (from == null) {
            current();
            return;
        }
        from.commit();
    }

    /**
     * A task that sees the session of this thread's request, on whichever thread it is run. Without a request or an
     * agent it is the task itself.
     */
    public static Runnable wrap(Runnable task) {
        SessionSource from = source;
        return from == null ? task : from.wrap(task);
    }

    /** As {@link #wrap(Runnable)}, for a task with a result. */
    public static <V> Callable<V> wrap(Callable<V> task) {
        SessionSource from = source;
        return from == null ? task : from.wrap(task);
    }
}
