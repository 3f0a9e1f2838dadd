package com.example.counting;

import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import io.restsession.core.store.memory.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

/**
 * Opens {@code counting:memory}, and {@code counting:waiting}, which says of itself that it may have to be waited for. Prints
 * {@code COUNTING <port>} on standard output: where a test steers it.
 */
public final class CountingStoreFactory implements StoreFactory {

    @Override
    public boolean opens(String scheme) {
        return "counting".equals(scheme);
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        CountingStore store = new CountingStore(new MemoryStore(Clock.systemUTC()), url.endsWith(":waiting"));
        try {
            System.out.println("COUNTING " + ControlPort.open(store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return store;
    }
}
