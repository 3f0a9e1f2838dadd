package io.restsession.agent.cli;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreFactory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Opens {@code test:NAME}: a store that a test has put there, and that lives on when a command closes it. */
public final class TestStores implements StoreFactory {

    static final Map<String, SessionStore> BY_NAME = new ConcurrentHashMap<>();

    @Override
    public boolean opens(String scheme) {
        return "test".equals(scheme);
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        SessionStore store = BY_NAME.get(url.replaceAll("test:(//.*@)?", ""));
        if (store == null) {
            throw new ConfigurationException("rest.session.store: a test store has a name.");
        }
        return new Lasting(store);
    }

    @Override
    public String ddl(String url, Settings settings) {
        return url.equals("test:prepared") ? "CREATE TABLE " + settings.jdbcTable() + " (\n  id INT\n);\n" : null;
    }

    private record Lasting(SessionStore store) implements SessionStore {

        @Override
        public SessionRecord load(String space, String id) {
            return store.load(space, id);
        }

        @Override
        public CommitResult commit(String space, Delta delta) {
            return store.commit(space, delta);
        }

        @Override
        public void onExpiry(String space, ExpiryListener listener) {
            store.onExpiry(space, listener);
        }

        @Override
        public void browse(SessionVisitor visitor) {
            store.browse(visitor);
        }

        @Override
        public void close() {
            // The next command opens it again.
        }
    }
}
