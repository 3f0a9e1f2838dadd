package io.restsession.store.file;

import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import java.io.File;
import java.time.Clock;

/**
 * Opens {@code file:/path}: an embedded durable store for one node. The file is locked at once, so that a second owner fails at
 * its start; it is read with the first call. Thread-safe.
 */
public final class FileStoreFactory implements StoreFactory {

    @Override
    public boolean opens(String scheme) {
        return StoreLocation.SCHEME.equals(scheme);
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        File file = StoreLocation.parse(url);
        Owner owner = Owner.of(file);
        try {
            Signature.require(file);
            int limit = settings.storeTimeoutMillis() + settings.storeConnectTimeoutMillis();
            return new FileSessionStore(file, owner, limit, Clock.systemUTC());
        } catch (RuntimeException e) {
            owner.close();
            throw e;
        }
    }
}
