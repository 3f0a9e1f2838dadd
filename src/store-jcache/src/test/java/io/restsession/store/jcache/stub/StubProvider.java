package io.restsession.store.jcache.stub;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.cache.configuration.OptionalFeature;
import javax.cache.spi.CachingProvider;

/**
 * An engine that asks before it does anything: whoever tests it may have it hang or fail. It is loaded from a jar of its own, so that
 * the one to ask is found in the system properties.
 */
public final class StubProvider implements CachingProvider {

    /** Where the one is that is told the name of each method called: a {@code Consumer<String>}. */
    public static final String ASKED = "io.restsession.store.jcache.stub";

    private static final Map<Object, Object> ENTRIES = new ConcurrentHashMap<>();

    @SuppressWarnings("unchecked")
    private static void ask(String method) {
        ((Consumer<String>) System.getProperties().get(ASKED)).accept(method);
    }

    @Override
    public CacheManager getCacheManager(URI uri, ClassLoader classLoader, Properties properties) {
        ask("getCacheManager");
        Cache<?, ?> cache = proxy(Cache.class, (self, method, arguments) -> {
            String name = method.getName();
            ask(name);
            switch (name) {
                case "isClosed":
                    return false;
                case "get":
                    return ENTRIES.get(arguments[0]);
                case "getAll":
                    return Map.of();
                case "putIfAbsent":
                    return ENTRIES.putIfAbsent(arguments[0], arguments[1]) == null;
                case "replace":
                    return ENTRIES.replace(arguments[0], arguments[1], arguments[2]);
                case "remove":
                    return ENTRIES.remove(arguments[0], arguments[1]);
                default:
                    throw new UnsupportedOperationException(name);
            }
        });
        return proxy(CacheManager.class, (self, method, arguments) -> {
            ask("manager." + method.getName());
            return method.getName().equals("isClosed") ? (Object) false : cache;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(StubProvider.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public ClassLoader getDefaultClassLoader() {
        return StubProvider.class.getClassLoader();
    }

    @Override
    public URI getDefaultURI() {
        return URI.create("stub");
    }

    @Override
    public Properties getDefaultProperties() {
        return null;
    }

    @Override
    public CacheManager getCacheManager(URI uri, ClassLoader classLoader) {
        return getCacheManager(uri, classLoader, null);
    }

    @Override
    public CacheManager getCacheManager() {
        return getCacheManager(null, null, null);
    }

    @Override
    public void close() {
        ask("provider.close");
    }

    @Override
    public void close(ClassLoader classLoader) {
        close();
    }

    @Override
    public void close(URI uri, ClassLoader classLoader) {
        close();
    }

    @Override
    public boolean isSupported(OptionalFeature optionalFeature) {
        return false;
    }
}
