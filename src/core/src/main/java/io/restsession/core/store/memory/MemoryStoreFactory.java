package io.restsession.core.store.memory;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import java.time.Clock;

/** Opens {@code memory}. Each call opens a store of its own. Thread-safe. */
public final class MemoryStoreFactory implements StoreFactory {

    private static final String SCHEME = "memory";

    @Override
    public boolean opens(String scheme) {
        return SCHEME.equals(scheme);
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        if (!url.equalsIgnoreCase(SCHEME) && !url.equalsIgnoreCase(SCHEME + ":")) {
            throw new ConfigurationException(
                "rest.session.store: the memory store takes no address and no options; it is just \"memory\".");
        }
        return new MemoryStore(Clock.systemUTC());
    }
}
