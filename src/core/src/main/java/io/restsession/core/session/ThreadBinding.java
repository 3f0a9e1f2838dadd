package io.restsession.core.session;

/**
 * Which exchange a thread works on. Bindings nest, as servers re-enter themselves; each must be undone by the thread that
 * made it. An unbound thread keeps nothing.
 */
public final class ThreadBinding {

    private static final ThreadLocal<RequestSession> BOUND = new ThreadLocal<>();

    /** A binding over another one, which comes back when it is undone. */
    private static final class Nested {
        private final RequestSession session;
        private final RequestSession before;

        Nested(RequestSession session, RequestSession before) {
            this.session = session;
            this.before = before;
        }
    }

    private ThreadBinding() {
    }

    /** What this thread works on; null: nothing. */
    public static RequestSession bound() {
        return BOUND.get();
    }

    /**
     * Binds this thread.
     *
     * @param session what to bind; null: nothing happens
     * @return what {@link #unbind} needs to undo it; null if the thread was bound to it already
     */
    public static Object bind(RequestSession session) {
        RequestSession before = BOUND.get();
        if (before == session || session == null) {
            return null;
        }
        BOUND.set(session);
        return before == null ? session : new Nested(session, before);
    }

    /** Undoes a binding; null: nothing to undo. */
    public static void unbind(Object binding) {
        if (binding == null) {
            return;
        }
        RequestSession left;
        if (binding instanceof Nested) {
            Nested nested = (Nested) binding;
            BOUND.set(nested.before);
            left = nested.session;
        } else {
            BOUND.remove();
            left = (RequestSession) binding;
        }
        left.threadLeaves();
    }

    /** A task that is bound to an exchange on whichever thread it runs. */
    public static Runnable carrying(final RequestSession session, final Runnable task) {
        return new Runnable() {
            @Override
            public void run() {
                Object binding = bind(session);
                try {
                    task.run();
                } finally {
                    unbind(binding);
                }
            }
        };
    }
}
