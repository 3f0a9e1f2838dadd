package com.example.counting;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts calls and passes them on, unless a test asked for trouble. Thread-safe. */
final class CountingStore implements SessionStore {

    /** No encoding of a value begins like this. */
    private static final byte[] UNREADABLE = {0x7f, 0x55, 0x7f, 0x55};

    private final SessionStore store;
    private final Counters counters = new Counters();

    private volatile boolean loadsFail;
    private volatile boolean commitsFail;
    private volatile String spoiled;
    private volatile Gate gate;
    private volatile boolean loadsWait;
    private final boolean mayWait;

    /** @param mayWait what it says of itself: whether threads that must not wait must not call it */
    CountingStore(SessionStore store, boolean mayWait) {
        this.store = store;
        this.mayWait = mayWait;
    }

    Counters counters() {
        return counters;
    }

    void fail(boolean loads, boolean commits) {
        loadsFail = loads;
        commitsFail = commits;
    }

    /** From now on values whose key begins like this are loaded as bytes that mean nothing; null: none. */
    void spoil(String keyPrefix) {
        spoiled = keyPrefix;
    }

    /** From now on commits wait at this gate, and loads if they are asked to; null: none. */
    void gate(Gate gate, boolean loads) {
        loadsWait = loads;
        this.gate = gate;
    }

    @Override
    public SessionRecord load(String space, String id) {
        counters.load();
        if (loadsWait) {
            pass();
        }
        if (loadsFail) {
            throw new StoreException("the counting store was told to fail");
        }
        SessionRecord loaded = store.load(space, id);
        String prefix = spoiled;
        return loaded == null || prefix == null ? loaded : withSpoiled(loaded, prefix);
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        pass();
        try {
            if (commitsFail) {
                throw new StoreException("the counting store was told to fail");
            }
            return store.commit(space, delta);
        } finally {
            counters.commit();
        }
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
    public boolean mayWait() {
        return mayWait;
    }

    @Override
    public void close() {
        store.close();
    }

    private void pass() {
        Gate at = gate;
        if (at != null) {
            at.pass();
        }
    }

    private static SessionRecord withSpoiled(SessionRecord loaded, String prefix) {
        Map<String, byte[]> values = new LinkedHashMap<>(loaded.values());
        for (Map.Entry<String, byte[]> value : values.entrySet()) {
            if (value.getKey().startsWith(prefix)) {
                value.setValue(UNREADABLE);
            }
        }
        return new SessionRecord(loaded.id(), loaded.issuedAt(), loaded.expiresAt(), loaded.maxAge(), values);
    }
}
