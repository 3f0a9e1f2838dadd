package io.restsession.core.session;

import io.restsession.Session;
import io.restsession.SessionSource;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Answers {@link io.restsession.SessionContext} from what is bound to the calling thread. Thread-safe. */
public final class BoundSessions implements SessionSource {

    @Override
    public Session current() {
        return bound().current();
    }

    @Override
    public Optional<Session> find() {
        RequestSession bound = ThreadBinding.bound();
        return bound == null ? Optional.<Session>empty() : Optional.ofNullable(bound.find());
    }

    @Override
    public boolean isActive() {
        return ThreadBinding.bound() != null;
    }

    @Override
    public void commit() {
        bound().commitNow();
    }

    @Override
    public Runnable wrap(Runnable task) {
        RequestSession carried = ThreadBinding.bound();
        return carried == null || task == null ? task : ThreadBinding.carrying(carried, task);
    }

    @Override
    public <V> Callable<V> wrap(final Callable<V> task) {
        final RequestSession carried = ThreadBinding.bound();
        if (carried == null || task == null) {
            return task;
        }
        return new Callable<V>() {
            @Override
            public V call() throws Exception {
                Object binding = ThreadBinding.bind(carried);
                try {
                    return task.call();
                } finally {
                    ThreadBinding.unbind(binding);
                }
            }
        };
    }

    private static RequestSession bound() {
        RequestSession bound = ThreadBinding.bound();
        if (bound == null) {
            throw new IllegalStateException("There is no session here: no request is bound to this thread. Call it on the thread that handles"
                + " the request, or hand work to other threads with SessionContext.wrap(task). If this is a request's own thread, its server is"
                + " not one the agent knows: start with -Drest.session.log.level=debug to see what it attached to.");
        }
        return bound;
    }
}
