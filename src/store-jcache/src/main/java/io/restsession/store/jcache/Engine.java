package io.restsession.store.jcache;

import io.restsession.core.store.StoreException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Properties;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.spi.CachingProvider;

/**
 * A running engine, and our cache in it. The cache of that name that the engine's configuration has is taken as it is; where it
 * has none, one is created, with the engine's defaults, by value.
 *
 * <p>The configuration is the cache manager's URI, as JSR-107 has it, but for Hazelcast: there that URI becomes part of the cache's
 * name in the cluster, and members whose files are in different places would never meet. So Hazelcast is told the file by its own
 * property, and the URI is its default on every member.
 */
final class Engine {

    private static final String HAZELCAST = "com.hazelcast.";

    private final CachingProvider provider;
    private final CacheManager manager;
    private final Cache<Object, Object> cache;

    private Engine(CachingProvider provider, CacheManager manager, Cache<Object, Object> cache) {
        this.provider = provider;
        this.manager = manager;
        this.cache = cache;
    }

    /** Starts it; this may take long. To be called on a thread of ours. */
    static Engine start(EngineSource source, ClassLoader loader) {
        Thread.currentThread().setContextClassLoader(loader);
        CachingProvider provider = provider(source.provider(), loader);
        CacheManager manager = manager(provider, source, loader);
        try {
            return new Engine(provider, manager, cache(manager, source.cache()));
        } catch (RuntimeException | Error e) {
            close(provider, manager);
            throw e;
        }
    }

    private static CachingProvider provider(String name, ClassLoader loader) {
        try {
            return (CachingProvider) Class.forName(name, true, loader).getConstructor().newInstance();
        } catch (InvocationTargetException e) {
            throw new StoreException("The JCache provider " + name + " can't be started; are all of the engine's jars named by path=?",
                e.getCause());
        } catch (ReflectiveOperationException | ClassCastException | LinkageError e) {
            throw new StoreException("The class " + name + " is no JCache provider that can be started here;"
                + " are all of the engine's jars named by path=, and made for this Java version?", e);
        }
    }

    private static CacheManager manager(CachingProvider provider, EngineSource source, ClassLoader loader) {
        URI config = source.config();
        Properties properties = new Properties();
        if (config == null) {
            return provider.getCacheManager(provider.getDefaultURI(), loader, properties);
        }
        if (source.provider().startsWith(HAZELCAST)) {
            properties.setProperty("hazelcast.config.location", config.toString());
            return provider.getCacheManager(provider.getDefaultURI(), loader, properties);
        }
        return provider.getCacheManager(config, loader, properties);
    }

    private static Cache<Object, Object> cache(CacheManager manager, String name) {
        Cache<Object, Object> cache = existing(manager, name);
        if (cache != null) {
            return cache;
        }
        try {
            return manager.createCache(name, new MutableConfiguration<Object, Object>().setStoreByValue(true));
        } catch (CacheException e) {
            // Another member was first.
            cache = existing(manager, name);
            if (cache == null) {
                throw e;
            }
            return cache;
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Cache<Object, Object> existing(CacheManager manager, String name) {
        try {
            return manager.getCache(name);
        } catch (IllegalArgumentException e) {
            // The configuration says of which types it is, and the engine insists on hearing them.
            return (Cache) manager.getCache(name, String.class, String.class);
        }
    }

    Cache<Object, Object> cache() {
        return cache;
    }

    ClassLoader loader() {
        return provider.getClass().getClassLoader();
    }

    /** Whether calls can succeed; false once it has ended, by whatever hand. */
    boolean isRunning() {
        try {
            return !manager.isClosed() && !cache.isClosed();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Ends it, its threads too; this may take long. To be called on a thread of ours. */
    void close() {
        Thread.currentThread().setContextClassLoader(loader());
        close(provider, manager);
    }

    private static void close(CachingProvider provider, CacheManager manager) {
        Runnable instance = shutdownOf(manager);
        try {
            provider.close();
        } finally {
            instance.run();
        }
    }

    /** Hazelcast's provider leaves a member running that it started from a named configuration. */
    private static Runnable shutdownOf(CacheManager manager) {
        if (!manager.getClass().getName().startsWith(HAZELCAST)) {
            return () -> { };
        }
        return () -> {
            try {
                Object instance = publicMethod(manager, "com.hazelcast.cache.HazelcastCacheManager", "getHazelcastInstance")
                    .invoke(manager);
                publicMethod(manager, "com.hazelcast.core.HazelcastInstance", "shutdown").invoke(instance);
            } catch (ReflectiveOperationException e) {
                throw new StoreException("The Hazelcast member can't be shut down.", e);
            }
        };
    }

    private static Method publicMethod(CacheManager manager, String type, String name) throws ReflectiveOperationException {
        return Class.forName(type, false, manager.getClass().getClassLoader()).getMethod(name);
    }
}
