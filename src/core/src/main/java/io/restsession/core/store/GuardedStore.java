package io.restsession.core.store;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** A store that is spared calls while it is out of reach: they fail at once instead of after the time limit. Thread-safe. */
public final class GuardedStore implements SessionStore {

    private final SessionStore store;
    private final CircuitBreaker breaker;
    /** Its words alone: a Throwable keeps the classes of all callers on its stack. */
    private volatile String lastFailure;

    public GuardedStore(SessionStore store) {
        this(store, System::nanoTime);
    }

    GuardedStore(SessionStore store, LongSupplier nanoTime) {
        this.store = store;
        breaker = new CircuitBreaker(nanoTime);
    }

    @Override
    public SessionRecord load(String space, String id) {
        return guarded(() -> store.load(space, id));
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        return guarded(() -> store.commit(space, delta));
    }

    /** For operators, who ask once and want the whole answer. */
    @Override
    public void browse(SessionVisitor visitor) {
        store.browse(visitor);
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        store.onExpiry(space, listener);
    }

    @Override
    public boolean mayWait() {
        return store.mayWait();
    }

    @Override
    public void close() {
        store.close();
    }

    private <T> T guarded(Supplier<T> call) {
        if (!breaker.isClosed()) {
            String last = lastFailure;
            throw StoreException.notAsked(last == null ? "It was out of reach a moment ago." : last);
        }
        try {
            T answer = call.get();
            breaker.answered();
            return answer;
        } catch (StoreException e) {
            if (e.isOutOfReach()) {
                lastFailure = e.getMessage();
                breaker.failed();
            } else {
                breaker.answered();
            }
            throw e;
        } catch (RuntimeException | Error e) {
            breaker.answered();
            throw e;
        }
    }
}
