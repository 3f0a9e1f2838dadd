package io.restsession.agent.boot;

/** What the dispatcher calls: the agent, seen through types that every class loader shares. Thread-safe. */
public abstract class Hooks {

    /** A thread begins to work on an exchange, perhaps the first one to do so. Returns what {@link #end} needs; may be null. */
    public abstract Object begin(int library, Object request, Object response);

    /** A thread goes on with an exchange that has begun; nothing happens with one that has not. Returns what {@link #end} needs. */
    public abstract Object resume(int library, Object request);

    /** Undoes a {@link #begin} or {@link #resume} on the same thread. */
    public abstract void end(Object binding);

    /** The response's headers are about to leave. */
    public abstract void headersLeave(int library, Object request, Object response);

    /** The exchange is over. */
    public abstract void complete(int library, Object request);

    /** From now on a web application handles the exchange of this thread. Returns what to enter when it ends; may be null. */
    public abstract Object enter(int library, Object application);

    /** A server has started. */
    public abstract void started(int library, Object server);

    /**
     * A task that works on the exchange wherever it runs; the exchange of this thread if the request is null. The executor it is
     * given to may be null: not told, or the server's own.
     */
    public abstract Runnable carry(int library, Object request, Object executor, Runnable task);

    /** The handler that is to run for an exchange in place of the given one, or the same. */
    public abstract Object handler(int library, Object request, Object handler);

    /** Whether a method will be called on another thread, since it had better not run on this one; else it is to run now. */
    public abstract boolean callElsewhere(int library, Object target, String method, Object request, Object argument);

    /** The session as a request attribute, or null. */
    public abstract Object session();

    /** Another response to write to than the container's own, or the same. */
    public abstract Object response(int library, Object request, Object response);

    /** An answer in the place of a method's own: null if it is to run; else its result, and what it is to throw instead or null. */
    public abstract Object[] answer(int library, String method, Object on, Object[] arguments);

    /** What a method is to take or to give in place of a value, or the same. */
    public abstract Object changed(int library, String method, Object on, Object value);
}
