package io.restsession.agent.start;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.log.Log;
import io.restsession.core.store.GuardedStore;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import io.restsession.core.store.memory.MemoryStoreFactory;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Finds and opens the store that the settings name. */
public final class Stores {

    private static final String KNOWN = "memory, file:, jdbc:, redis:, rediss:, redis+sentinel:, redis+cluster:, jcache:";

    private Stores() {
    }

    /** @throws ConfigurationException if there is no such store, or its URL or settings are wrong */
    static SessionStore open(Settings settings) {
        SessionStore store = factory(settings).open(settings.store(), settings);
        return store.mayWait() ? new GuardedStore(store) : store;
    }

    /** @throws ConfigurationException if there is no such store */
    public static StoreFactory factory(Settings settings) {
        String scheme = settings.storeScheme();
        StoreFactory memory = new MemoryStoreFactory();
        if (memory.opens(scheme)) {
            // The default, and not worth what a search through the jars costs at start.
            return memory;
        }
        StoreFactory found = find(scheme, ServiceLoader.load(StoreFactory.class, loader(settings.extensions())).iterator());
        if (found != null) {
            return found;
        }
        throw new ConfigurationException("rest.session.store: there is no store for '" + scheme + ":'. Known here: " + KNOWN
            + "; others come in jars named by rest.session.extensions.");
    }

    /** Null if there is none. */
    private static StoreFactory find(String scheme, Iterator<StoreFactory> factories) {
        for (;;) {
            try {
                if (!factories.hasNext()) {
                    return null;
                }
                StoreFactory factory = factories.next();
                if (factory.opens(scheme)) {
                    return factory;
                }
            } catch (ServiceConfigurationError e) {
                // One broken extension must not keep the others from being found.
                Log.warn("A store can't be used", e);
            }
        }
    }

    private static ClassLoader loader(List<File> extensions) {
        ClassLoader agent = Stores.class.getClassLoader();
        if (extensions.isEmpty()) {
            return agent;
        }
        URL[] urls = new URL[extensions.size()];
        try {
            for (int i = 0; i < urls.length; i++) {
                urls[i] = extensions.get(i).toURI().toURL();
            }
        } catch (MalformedURLException e) {
            throw new ConfigurationException("rest.session.extensions: " + e.getMessage(), e);
        }
        return new URLClassLoader(urls, agent);
    }
}
