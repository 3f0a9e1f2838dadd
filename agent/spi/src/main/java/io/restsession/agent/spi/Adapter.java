package io.restsession.agent.spi;

import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;

/**
 * Understands one library's objects. Ordinary code compiled against the library, defined in a class loader that sees both
 * it and the agent; one instance for each class loader that has the library. Thread-safe. Constructed with the
 * {@link SessionLayer}.
 */
public abstract class Adapter {

    /** What {@link #answer} returns where a method is to run as it is. */
    public static final Object UNANSWERED = new Object();

    private final SessionLayer layer;

    protected Adapter(SessionLayer layer) {
        this.layer = layer;
    }

    /** The session side of an exchange; opened if this is the first that is heard of it. */
    public abstract RequestSession open(Object request, Object response);

    /** The session side of an exchange that was opened before; null if it was not. */
    public abstract RequestSession find(Object request);

    /**
     * The headers are about to leave.
     *
     * @param response what the library makes them from, where that is not the response the exchange was opened with
     */
    public void headersLeave(Object request, Object response) {
        RequestSession session = find(request);
        if (session != null) {
            session.headersLeave();
        }
    }

    /** The exchange is over. */
    public void complete(Object request) {
        RequestSession session = find(request);
        if (session != null) {
            session.complete();
        }
    }

    /**
     * A task that works on an exchange wherever it runs. The same task where it leads back into woven code by itself: wrapping shows
     * in stack traces.
     *
     * @param executor where it will run; null: not told
     */
    public Runnable carrying(Object request, Object executor, Runnable task) {
        RequestSession session = open(request, null);
        return session == null ? task : ThreadBinding.carrying(session, task);
    }

    /** The handler that is to run for an exchange in place of the given one, or the same. */
    public Object handler(Object request, Object handler) {
        return handler;
    }

    /**
     * Sees to it that a method is called on another thread, if it had better not run on this one.
     *
     * @return whether it will be; else it is to run now
     */
    public boolean callElsewhere(Object target, String method, Object request, Object argument) {
        return false;
    }

    /** A server has started. */
    public void started(Object server) {
    }

    /**
     * A web application begins to handle the exchange that is bound to this thread.
     *
     * @return what to enter when it ends; null where nothing is to be done then
     */
    public Object enter(RequestSession session, Object application) {
        return null;
    }

    /** The response the application is to get in place of the container's own. */
    public Object response(RequestSession session, Object response) {
        return response;
    }

    /**
     * Answers in the place of a library's method. What it throws, the method throws.
     *
     * @param method    the method's name
     * @param on        what it is called on; null: it is static
     * @param arguments what it is called with
     * @return its result; or {@link #UNANSWERED}
     */
    public Object answer(String method, Object on, Object[] arguments) {
        return UNANSWERED;
    }

    /** What a library's method is to take or to give in place of a value, or the same. What it throws is logged, and changes nothing. */
    public Object changed(String method, Object on, Object value) {
        return value;
    }

    protected final SessionLayer layer() {
        return layer;
    }
}
