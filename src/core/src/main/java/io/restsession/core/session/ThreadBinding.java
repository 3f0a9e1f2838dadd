package io.restsession.core.session;

/**
 * Which exchange a thread works on. Bindings nest, as servers re-enter themselves; each must be undone by the thread that
 * made it. An unbound thread keeps an empty place, and nothing of an exchange.
 */
public final class ThreadBinding {

    /** A place of one: to remove and set a thread's value at each request costs many times what it costs to fill a place. */
    private static final ThreadLocal<RequestSession[]> PLACE = new ThreadLocal<>();

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
        RequestSession[] place = PLACE.get();
        return place == null ? null : place[0];
    }

    /**
     * Binds this thread.
     *
     * @param session what to bind; null: nothing happens
     * @return what {@link #unbind} needs to undo it; null if the thread was bound to it already
     */
    public static Object bind(RequestSession session) {
        if (session == null) {
            return null;
        }
        RequestSession[] place = place();
        RequestSession before = place[0];
        if (before == session) {
            return null;
        }
        place[0] = session;
        return before == null ? session : new Nested(session, before);
    }

    private static RequestSession[] place() {
        RequestSession[] place = PLACE.get();
        if (place == null) {
            place = new RequestSession[1];
            PLACE.set(place);
        }
        return place;
    }

    /** Undoes a binding; null: nothing to undo. */
    public static void unbind(Object binding) {
        if (binding == null) {
            return;
        }
        RequestSession left;
        if (binding instanceof Nested) {
            Nested nested = (Nested) binding;
            place()[0] = nested.before;
            left = nested.session;
        } else {
            place()[0] = null;
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
