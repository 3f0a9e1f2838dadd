package io.restsession.agent.undertow.adapter;

import io.undertow.server.session.InMemorySessionManager;
import java.lang.reflect.Field;
import java.math.BigInteger;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Counts sessions where a session manager counts its own, which it lets nobody else do: by its fields, if this version has them. */
final class ManagerStatistics {

    private static final Field ENABLED = field("statisticsEnabled");
    private static final Field CREATED = field("createdSessionCount");
    private static final Field MOST = field("highestSessionCount");
    private static final Field ENDED = field("expiredSessionCount");
    private static final Field ALL_LIVES = field("totalSessionLifetime");
    private static final Field LONGEST_LIFE = field("longestSessionLifetime");
    private static final boolean KNOWN = ENABLED != null && CREATED != null && MOST != null && ENDED != null && ALL_LIVES != null
        && LONGEST_LIFE != null;

    private ManagerStatistics() {
    }

    static void created(InMemorySessionManager manager) {
        try {
            if (KNOWN && ENABLED.getBoolean(manager)) {
                long created = ((AtomicLong) CREATED.get(manager)).incrementAndGet();
                // Not asked of the sessions, of which there may be many.
                int active = (int) (created - ENDED.getLong(manager));
                ((AtomicInteger) MOST.get(manager)).accumulateAndGet(active, Math::max);
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param life how long it lived, milliseconds */
    static void ended(InMemorySessionManager manager, long life) {
        try {
            if (KNOWN && ENABLED.getBoolean(manager)) {
                // As the manager itself does.
                synchronized (manager) {
                    ENDED.setLong(manager, ENDED.getLong(manager) + 1);
                    ALL_LIVES.set(manager, ((BigInteger) ALL_LIVES.get(manager)).add(BigInteger.valueOf(life)));
                    LONGEST_LIFE.setLong(manager, Math.max(life, LONGEST_LIFE.getLong(manager)));
                }
            }
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Field field(String name) {
        try {
            Field field = InMemorySessionManager.class.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException | RuntimeException e) {
            return null;
        }
    }
}
