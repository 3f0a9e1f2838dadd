package io.restsession.agent.jetty12.adapter;

import io.restsession.core.session.RequestSession;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicBoolean;

/** Whether a session is new: its client does not know it yet, or its listeners don't. Thread-safe; keeps no request alive. */
final class SessionBirth {

    /** The request it was begun in, as long as no other has used it; null: it is not new. */
    private volatile WeakReference<RequestSession> first;

    private final AtomicBoolean untold = new AtomicBoolean();

    /**
     * It is new to its container.
     *
     * @param exchange null: its client knows it
     */
    void in(RequestSession exchange) {
        first = exchange == null ? null : new WeakReference<>(exchange);
        untold.set(true);
    }

    void usedBy(RequestSession exchange) {
        WeakReference<RequestSession> known = first;
        if (known != null && !isSame(known.get(), exchange)) {
            first = null;
        }
    }

    /** One exchange may have several session sides, made by threads that knew nothing of each other. */
    private static boolean isSame(RequestSession one, RequestSession other) {
        return one == other || one != null && one.exchange().equals(other.exchange());
    }

    boolean isNew() {
        return first != null;
    }

    /** Whether listeners are to be told of it by whoever asks: true once. */
    boolean isToTell() {
        return untold.get() && untold.compareAndSet(true, false);
    }
}
