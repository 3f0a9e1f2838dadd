package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import io.restsession.core.store.StoreFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

/** How stores are found and opened. */
class RedisStoreFactoryTest extends RedisFixture {

    @Test
    void allSchemesAreItsOwn() {
        List<StoreFactory> found = new ArrayList<>();
        ServiceLoader.load(StoreFactory.class).forEach(found::add);
        for (String scheme : List.of("redis", "rediss", "redis+sentinel", "rediss+sentinel", "redis+cluster", "rediss+cluster")) {
            assertEquals(1, found.stream().filter(factory -> factory.opens(scheme) && factory instanceof RedisStoreFactory).count());
        }
        for (String scheme : List.of("memory", "", "redis+tls", "rediss+", "valkey")) {
            assertFalse(new RedisStoreFactory().opens(scheme), scheme);
        }
    }

    @Test
    void openingWaitsForNobody() {
        for (String url : List.of("redis://127.0.0.1:1", "redis+sentinel://127.0.0.1:1/m", "redis+cluster://127.0.0.1:1")) {
            SessionStore store = closing(new RedisStoreFactory().open(url, Opened.settings(url)));
            assertTrue(store.mayWait());
            StoreException failure = assertThrows(StoreException.class, () -> store.load(SPACE, newId()));
            assertTrue(failure.isOutOfReach());
            assertTrue(failure.getMessage().contains("127.0.0.1:1 can't be reached"), failure.getMessage());
        }
    }

    @Test
    void anUrlThatCanNeverWorkIsRefusedAtOnce() {
        assertThrows(ConfigurationException.class, () -> new RedisStoreFactory().open("redis://a/b", Opened.settings("redis://a/b")));
    }

    /** Sessions of an application that is gone would stay with it. */
    @Test
    void threadsKeepNothingOfTheApplication() {
        RedisProcess redis = closing(RedisProcess.started());
        ClassLoader application = new ClassLoader() {
        };
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(application);
        try {
            created(store(url(redis)), "1");
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
        int seen = 0;
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("rest-session-redis")) {
                seen++;
                assertTrue(thread.isDaemon());
            }
            assertTrue(thread.getContextClassLoader() != application);
        }
        assertTrue(seen >= 2);
    }

    @Test
    void nothingHasToBePrepared() {
        assertNull(new RedisStoreFactory().ddl("redis://a", Opened.settings("redis://a")));
    }
}
