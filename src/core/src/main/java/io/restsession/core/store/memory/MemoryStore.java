package io.restsession.core.store.memory;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.PeriodicTask;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sessions in the memory of this JVM; they end with it. An expired session is gone by the clock at once, and leaves
 * memory within about two seconds, by way of a thread that starts with the first session that expires. Thread-safe.
 */
public final class MemoryStore implements SessionStore {

    private static final long TICK_MILLIS = 1_000;

    private final Clock clock;
    private final ExpiryWheel wheel;

    private final ExpiryListeners listeners = new ExpiryListeners();

    /** Null: ticks come from elsewhere. */
    private final PeriodicTask ticks;

    private final ConcurrentHashMap<String, Space> spaces = new ConcurrentHashMap<>();
    private volatile boolean closed;

    /**
     * An empty store. Best opened at start and not in a request: its thread inherits what threads inherit from this one.
     *
     * @param clock what expiry is measured by
     */
    public MemoryStore(Clock clock) {
        this(clock, true);
    }

    MemoryStore(Clock clock, boolean ticksItself) {
        this.clock = clock;
        wheel = new ExpiryWheel(clock.millis());
        ticks = ticksItself ? ticks() : null;
    }

    private PeriodicTask ticks() {
        return new PeriodicTask("expiry", TICK_MILLIS, new Runnable() {
            @Override
            public void run() {
                tick();
            }
        });
    }

    @Override
    public SessionRecord load(String space, String id) {
        Holder at = find(space, id);
        return at == null ? null : at.load(id, clock.millis());
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        switch (delta.kind()) {
            case CREATE:
                return ticking(create(space, delta));
            case UPDATE:
                return ticking(update(space, delta));
            default:
                delete(space, delta.id());
                return CommitResult.APPLIED;
        }
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        listeners.put(space, listener);
    }

    @Override
    public void browse(SessionVisitor visitor) {
        requireOpen();
        for (Space space : spaces.values()) {
            if (!space.browse(visitor, clock.millis())) {
                return;
            }
        }
    }

    @Override
    public boolean mayWait() {
        return false;
    }

    @Override
    public boolean isShared() {
        return false;
    }

    private CommitResult create(String space, Delta delta) {
        if (delta.expiry() == Delta.Expiry.KEEP || delta.maxAge() < 0) {
            throw new IllegalArgumentException("A new session needs an expiry and a lifetime.");
        }
        Space in = open(space);
        long now = clock.millis();
        Entry entry = new Entry(in, delta);
        if (!in.claim(delta.id(), entry, now)) {
            return CommitResult.REFUSED;
        }
        entry.begin(now);
        return CommitResult.APPLIED;
    }

    private CommitResult update(String space, Delta delta) {
        Holder at = find(space, delta.id());
        long now = clock.millis();
        Entry entry = at == null ? null : at.entry(now);
        return entry == null ? CommitResult.REFUSED : entry.update(delta, now);
    }

    private void delete(String space, String id) {
        Holder at = find(space, id);
        Entry entry = at == null ? null : at.entry(clock.millis());
        if (entry != null) {
            entry.delete();
        }
    }

    private CommitResult ticking(CommitResult result) {
        if (ticks != null && wheel.isInUse()) {
            ticks.start();
        }
        return result;
    }

    private Holder find(String space, String id) {
        requireOpen();
        Space in = spaces.get(space);
        return in == null ? null : in.get(id);
    }

    private Space open(String space) {
        requireOpen();
        Space in = spaces.get(space);
        if (in == null) {
            Space fresh = new Space(space, wheel, listeners);
            Space there = spaces.putIfAbsent(space, fresh);
            in = there == null ? fresh : there;
        }
        return in;
    }

    private void requireOpen() {
        if (closed) {
            throw new StoreException("The memory store is closed.");
        }
    }

    /** Lets go of what has expired. */
    void tick() {
        wheel.turn(clock.millis());
    }

    /** How many ids there are in memory, those that were given up and those that are due included. */
    int size() {
        int size = 0;
        for (Space space : spaces.values()) {
            size += space.size();
        }
        return size;
    }

    /** How many things wait for their time. */
    int waiting() {
        return wheel.size();
    }

    @Override
    public void close() {
        closed = true;
        if (ticks != null) {
            ticks.close();
        }
        spaces.clear();
    }
}
