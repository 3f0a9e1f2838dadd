package io.restsession.store.jcache;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import io.restsession.core.store.StoreOnFirstUse;

/**
 * Opens {@code jcache:<configuration>?path=<jars>&provider=<class>&cache=<name>}: a cache of any JSR-107 engine.
 * <ul>
 * <li>the configuration: a file, or a URI that the engine understands; where there is none, the engine's own default
 * <li>{@code path}: the engine's jars and folders of jars, separated by commas or as a class path is
 * <li>{@code provider}: its {@code CachingProvider}; may be left out where the jars offer just one
 * <li>{@code cache}: the name of the cache, {@code rest-session} if it is left out
 * </ul>
 * In the values of parameters %XX stands for a byte of UTF-8.
 *
 * <p>A cache that is not configured is created with the engine's defaults. With Hazelcast these keep each session on two members.
 * With Infinispan they keep it on the node itself: nodes that are to share sessions need a clustered cache of that name in the
 * configuration, synchronous, with two owners or more. Nothing may be set to expire or to be evicted early there; what the engine
 * drops is lost, and nobody hears of it. Nodes' clocks must agree within two seconds. Thread-safe.
 */
public final class JCacheStoreFactory implements StoreFactory {

    @Override
    public boolean opens(String scheme) {
        return JCacheUrl.SCHEME.equals(scheme);
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        return open(url, settings, Pace.USUAL);
    }

    SessionStore open(String url, Settings settings, Pace pace) {
        EngineCalls calls = new EngineCalls(new EngineLife(source(url)), settings.storeConnections(), settings.storeConnectTimeoutMillis(),
            settings.storeTimeoutMillis());
        JCacheStore store = new JCacheStore(calls, pace);
        return new StoreOnFirstUse("JCache", store::started);
    }

    private static EngineSource source(String url) {
        try {
            return JCacheUrl.read(url);
        } catch (WrongUrl e) {
            throw new ConfigurationException("rest.session.store: " + e.getMessage()
                + ". A JCache store is jcache:<the engine's configuration>?path=<its jars>"
                + "&provider=<its CachingProvider>&cache=<name>.", e);
        }
    }
}
