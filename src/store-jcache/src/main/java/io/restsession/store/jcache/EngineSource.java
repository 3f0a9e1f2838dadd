package io.restsession.store.jcache;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.List;

/** Where an engine comes from, and which of its caches is ours. Immutable. */
final class EngineSource {

    private final String provider;
    private final List<File> jars;
    private final URI config;
    private final String cache;

    /**
     * @param provider the name of its {@code CachingProvider}
     * @param jars     all of its jars; taken over, not copied
     * @param config   its configuration; null: the engine's own default
     * @param cache    the name of the cache
     */
    EngineSource(String provider, List<File> jars, URI config, String cache) {
        this.provider = provider;
        this.jars = jars;
        this.config = config;
        this.cache = cache;
    }

    String provider() {
        return provider;
    }

    URI config() {
        return config;
    }

    String cache() {
        return cache;
    }

    EngineLoader loader() {
        URL[] urls = new URL[jars.size()];
        try {
            for (int i = 0; i < urls.length; i++) {
                urls[i] = jars.get(i).toURI().toURL();
            }
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file without a URL", e);
        }
        return new EngineLoader(urls);
    }
}
