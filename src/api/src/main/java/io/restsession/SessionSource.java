package io.restsession;

import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What answers {@link SessionContext} once an agent is attached. Applications have no use for it; the agent sets it.
 * Implementations are thread-safe.
 */
public interface SessionSource {

    /** As {@link SessionContext#current()}. */
    Session current();

    /** As {@link SessionContext#find()}. */
    Optional<Session> find();

    /** As {@link SessionContext#isActive()}. */
    boolean isActive();

    /** As {@link SessionContext#commit()}. */
    void commit();

    /** As {@link SessionContext#wrap(Runnable)}. */
    Runnable wrap(Runnable task);

    /** As {@link SessionContext#wrap(Callable)}. */
    <V> Callable<V> wrap(Callable<V> task);
}
