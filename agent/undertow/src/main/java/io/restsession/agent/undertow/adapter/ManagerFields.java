package io.restsession.agent.undertow.adapter;

import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionListeners;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Field;
import java.util.concurrent.ConcurrentMap;

/** What a session manager knows and does not tell. */
final class ManagerFields {

    private static final MethodHandle LISTENERS = getter("sessionListeners", SessionListeners.class);
    private static final MethodHandle SESSIONS = getter("sessions", ConcurrentMap.class);
    private static final MethodHandle TIMEOUT = getter("defaultSessionTimeout", int.class);

    private ManagerFields() {
    }

    /** Whether this version has them. */
    static boolean areKnown() {
        return LISTENERS != null && SESSIONS != null && TIMEOUT != null;
    }

    static SessionListeners listeners(InMemorySessionManager manager) {
        try {
            return (SessionListeners) LISTENERS.invokeExact(manager);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it keeps sessions itself, begun before the agent came. */
    @SuppressWarnings("rawtypes")
    static boolean keepsSessions(InMemorySessionManager manager) {
        try {
            return !((ConcurrentMap) SESSIONS.invokeExact(manager)).isEmpty();
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Seconds; 0 or less: sessions do not expire. */
    static int defaultTimeout(InMemorySessionManager manager) {
        try {
            return (int) TIMEOUT.invokeExact(manager);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle getter(String name, Class<?> type) {
        try {
            Field field = InMemorySessionManager.class.getDeclaredField(name);
            field.setAccessible(true);
            return field.getType() == type ? MethodHandles.lookup().unreflectGetter(field) : null;
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }
}
