package io.restsession.core.session;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/** Passes on to another store, remembers what it was asked, and fails when it is told to. Thread-safe. */
final class RecordingStore implements SessionStore {

    private final SessionStore store;
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<Delta> deltas = new CopyOnWriteArrayList<>();
    private volatile Supplier<RuntimeException> failure;
    private volatile Runnable beforeCommit;
    private volatile Runnable afterLoad;
    private volatile Runnable whenAskedForItsNodes;
    private volatile boolean mayWait;
    private volatile boolean shared = true;

    RecordingStore(SessionStore store) {
        this.store = store;
    }

    /** Until {@link #recover()}, no call is answered. */
    void fail() {
        failWith(() -> new StoreException("The store of this test is out of order."));
    }

    void failWith(Supplier<RuntimeException> with) {
        failure = with;
    }

    void recover() {
        failure = null;
    }

    /** From now on it is one that may have to be waited for. */
    RecordingStore waiting() {
        mayWait = true;
        return this;
    }

    /** From now on it is one that no other node has. */
    RecordingStore ofOneNode() {
        shared = false;
        return this;
    }

    /** What happens in the middle of the next commit, once. */
    void beforeNextCommit(Runnable task) {
        beforeCommit = task;
    }

    /** What happens between the next answer to a load and whoever waits for it, once. */
    void afterNextLoad(Runnable task) {
        afterLoad = task;
    }

    /** What happens while somebody asks whether other nodes have it, once. */
    void whenAskedForItsNodes(Runnable task) {
        whenAskedForItsNodes = task;
    }

    /** {@code load} or the kind of a commit, for each call since the last {@link #forget()}. */
    List<String> calls() {
        return calls;
    }

    Delta lastDelta() {
        return deltas.get(deltas.size() - 1);
    }

    void forget() {
        calls.clear();
        deltas.clear();
    }

    @Override
    public SessionRecord load(String space, String id) {
        calls.add("load");
        answer();
        SessionRecord record = store.load(space, id);
        Runnable task = afterLoad;
        afterLoad = null;
        if (task != null) {
            task.run();
        }
        return record;
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        calls.add(delta.kind().toString());
        deltas.add(delta);
        answer();
        Runnable task = beforeCommit;
        beforeCommit = null;
        if (task != null) {
            task.run();
        }
        return store.commit(space, delta);
    }

    private void answer() {
        Supplier<RuntimeException> with = failure;
        if (with != null) {
            throw with.get();
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
    public boolean isShared() {
        Runnable task = whenAskedForItsNodes;
        whenAskedForItsNodes = null;
        if (task != null) {
            task.run();
        }
        return shared;
    }

    @Override
    public void close() {
        store.close();
    }
}
