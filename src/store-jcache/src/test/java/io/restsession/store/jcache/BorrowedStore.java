package io.restsession.store.jcache;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;

/** A store that goes on when a test closes it: starting an engine takes seconds. */
final class BorrowedStore implements SessionStore {

    private final SessionStore store;
    private volatile boolean closed;

    BorrowedStore(SessionStore store) {
        this.store = store;
    }

    @Override
    public SessionRecord load(String space, String id) {
        return open().load(space, id);
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        return open().commit(space, delta);
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        open().onExpiry(space, listener);
    }

    @Override
    public void browse(SessionVisitor visitor) {
        open().browse(visitor);
    }

    @Override
    public void close() {
        closed = true;
    }

    private SessionStore open() {
        if (closed) {
            throw new StoreException("given back");
        }
        return store;
    }
}
