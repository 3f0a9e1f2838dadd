package io.restsession.core.session;

import io.restsession.core.log.Log;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A session as this node has it: what it is, what the store has of it, and the difference. Of a request's own; or, where a
 * container serves it, the same for all requests that work with it here. Thread-safe: its id under its own monitor.
 */
final class NodeSession {

    /** Whoever writes may wait for the store, and runs code of the application, which may wait for anything. */
    private static final int MOST_WAIT_SECONDS = 10;

    /** There is one session object a request, or a client, so that its fields count. */
    private static final AtomicLongFieldUpdater<NodeSession> LOADS = AtomicLongFieldUpdater.newUpdater(NodeSession.class, "loads");

    /** How often it is looked for what is yet to be written while threads keep setting values. */
    private static final int MOST_LOOKS = 10;

    private final SessionLayer layer;

    /** As its container sees it; null: no container does. */
    private final ServedSession served;

    private final SessionTimes times;
    private final SessionValues values;

    /** Held while changes are written, so that a later one can't be overtaken by an earlier one. Most sessions are only read. */
    private volatile ReentrantLock writing;

    private volatile String id;

    /** What is written is sealed with, under that id. */
    private volatile SessionSeal seal;

    /** The id the store knows it by; null: not stored yet. Written under the monitor. */
    private volatile String storedId;

    /** Somebody has read the id of a session not stored yet, and may have given it away: it must stay valid. */
    private volatile boolean idGivenAway;

    /** It is over: destroyed, expired, or ended by another node; nothing of it is written any more. */
    private volatile boolean ended;

    /** Somebody destroys it. */
    private boolean ending;

    /** The exchanges of this node that work with it; null: none does. */
    private volatile List<LiveSession> users;

    /** How often this node wrote it: whoever loaded it before a write has an old record. */
    private volatile int writes;

    /** Loads are numbered as they begin; the last one that was taken over. */
    private volatile long loads;
    private long lastLoad;

    /** How often values had been set when it was last written, or seen to be as it is stored. */
    private volatile int settled;

    /** The last write failed, so that what is here is not what is stored. */
    private volatile boolean unwritten;

    private NodeSession(SessionLayer layer, ServedSessions container, SessionSeal seal, String id, SessionTimes times,
        Map<String, byte[]> values) {
        this.layer = layer;
        this.seal = seal;
        this.id = id;
        this.times = times;
        served = container == null ? null : new ServedSession(container, this);
        this.values = new SessionValues(layer.form(seal, served), values);
    }

    /** @param container what serves it; null: nothing does */
    static NodeSession begun(SessionLayer layer, String space, ServedSessions container, String id) {
        long maxAge = container == null ? layer.settings().maxAgeMillis() : container.maxAgeMillis();
        return new NodeSession(layer, container, layer.seals().begun(space, id), id, SessionTimes.begun(layer, maxAge),
            Collections.<String, byte[]>emptyMap());
    }

    static NodeSession loaded(SessionLayer layer, String space, ServedSessions container, SessionRecord record) {
        NodeSession session = new NodeSession(layer, container, layer.seals().loaded(space, record), record.id(),
            SessionTimes.loaded(layer, record), record.values());
        session.storedId = record.id();
        return session;
    }

    /**
     * It was loaded again.
     *
     * @param from  the id it was loaded by
     * @param found the record; null: there is none
     * @param since how often this had been written before; if it was written meanwhile, what was found may be old
     * @param load  its number, from {@link #beginLoad()}
     * @return whether what was found is what this is now
     */
    boolean loadedAgain(String from, SessionRecord found, int since, long load) {
        for (int attempt = 1; ; attempt++) {
            int sets = values.sets();
            Set<String> ours = found == null ? Collections.<String>emptySet() : values.ours(found.values());
            synchronized (this) {
                if (values.sets() == sets || attempt == MOST_LOOKS) {
                    return isLoadedAgain(from, found, since, load, ours);
                }
                // What was set meanwhile is ours too.
            }
        }
    }

    private boolean isLoadedAgain(String from, SessionRecord found, int since, long load, Set<String> ours) {
        if (writes != since || !from.equals(id)) {
            return false;
        }
        if (found == null) {
            // One that has not been stored yet is no other request's.
            ended |= storedId != null;
            return false;
        }
        if (load > lastLoad) {
            // Else one that began later has come first, and knows all that this one may.
            lastLoad = load;
            times.loadedAgain(found);
            values.loadedAgain(found.values(), ours);
        }
        return true;
    }

    /** It is about to be loaded again. @return the number of this load */
    long beginLoad() {
        return LOADS.incrementAndGet(this);
    }

    /** Until {@link #letWrite} nobody writes it but this thread. */
    void holdWrites() {
        ReentrantLock lock = writing();
        if (!lock.tryLock() && !waitFor(lock)) {
            throw new IllegalStateException("A session could not be written: other requests of the same session have been writing it for "
                + MOST_WAIT_SECONDS + " seconds.");
        }
    }

    private ReentrantLock writing() {
        ReentrantLock known = writing;
        return known == null ? begunWriting() : known;
    }

    private synchronized ReentrantLock begunWriting() {
        if (writing == null) {
            writing = new ReentrantLock();
        }
        return writing;
    }

    /** A thread that is interrupted waits all the same: what it changed must not be lost for that. */
    private static boolean waitFor(ReentrantLock lock) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_WAIT_SECONDS);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return lock.tryLock(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether this thread is writing it: a value's own code may change the session while it is written. */
    boolean isWritingHere() {
        ReentrantLock lock = writing;
        return lock != null && lock.isHeldByCurrentThread();
    }

    void letWrite() {
        writing.unlock();
    }

    int writes() {
        return writes;
    }

    String id() {
        return id;
    }

    synchronized String idToGiveAway() {
        idGivenAway = true;
        return id;
    }

    /** It stays even if nothing is put into it. */
    synchronized void keep() {
        idGivenAway = true;
    }

    ServedSession served() {
        return served;
    }

    SessionValues values() {
        return values;
    }

    SessionTimes times() {
        return times;
    }

    boolean isChanged() {
        return times.isTimeChanged() || values.changes(Delta.update(id), false);
    }

    /** Whether it is stored, or will be at the next commit. */
    boolean isStored() {
        return storedId != null;
    }

    /** Whether the store has it by this id for certain, as long as nobody but this node writes it. */
    boolean isStoredAs(String asked) {
        return !ended && asked.equals(storedId) && times.isStoredToLast();
    }

    boolean isWorthStoring() {
        return !times.isExpired() && (idGivenAway || times.isTimeChanged() || !values.isEmpty());
    }

    boolean isLive() {
        return isLive(layer.now());
    }

    /** @param now epoch milliseconds */
    boolean isLive(long now) {
        return !ended && times.expiresAt() > now;
    }

    boolean isEnded() {
        return ended;
    }

    /** It is over. */
    void end() {
        ended = true;
    }

    /**
     * Somebody is about to destroy it, and is the one to tell of its end: requests beside it may find it gone before it has said so.
     *
     * @return false: it has ended, or is being destroyed by somebody else
     */
    synchronized boolean beginEnd() {
        boolean begins = !ended && !ending;
        ending |= begins;
        return begins;
    }

    /** The store did not take it: it can be tried again. */
    synchronized void endFailed() {
        ending = false;
    }

    String storedId() {
        return storedId;
    }

    SessionSeal seal() {
        return seal;
    }

    /** What a client may be told of it, as of one moment. */
    Standing standing(boolean destroyed) {
        boolean autoCommit = layer.settings().autoCommit();
        // What is stored already is not looked through for that.
        boolean worthStoring = autoCommit && !isStored() && isWorthStoring();
        synchronized (this) {
            boolean ending = destroyed || autoCommit && times.isSetToEnd();
            return new Standing(id, destroyed, ending, !ended && (storedId != null || worthStoring));
        }
    }

    synchronized void enter(LiveSession user) {
        if (users == null) {
            users = new ArrayList<>(2);
        }
        users.add(user);
    }

    /** An exchange is over. @return whether it was the last one that worked with it */
    synchronized boolean leave(LiveSession user) {
        if (users != null) {
            users.remove(user);
            if (!users.isEmpty()) {
                return false;
            }
            users = null;
        }
        if (unwritten) {
            // The client was told so: what it was refused must not be there the next time.
            unwritten = false;
            times.revert();
            values.revert();
            if (served != null) {
                served.staysAnnounced();
            }
        } else if (!isUnsettled()) {
            times.forgetThatSet();
            values.untouch();
        }
        return true;
    }

    /** Whether something was set since the last write looked. */
    boolean isUnsettled() {
        return values.sets() != settled;
    }

    boolean isInUse() {
        return users != null;
    }

    /** What the one exchange shows of it that works with it; null where there is none or more than one. */
    synchronized LiveSession onlyUser() {
        return users != null && users.size() == 1 ? users.get(0) : null;
    }

    /** Whether there is nothing to write for certain: seen without a look into any value, and without anybody's turn. */
    boolean isSettled() {
        return isStored() && !unwritten && values.isSettled(settled) && times.isSettled();
    }

    /**
     * Writes what changed.
     *
     * @param asked the application asked for it: a session begun is kept even if nothing is in it
     * @return what was written; null: nothing was
     */
    Delta write(boolean asked, StoreCalls store) {
        holdWrites();
        try {
            int sets = values.sets();
            Delta delta = changes(asked);
            if (delta == null) {
                settled = sets;
                return null;
            }
            unwritten = true;
            Delta sealed = seal().seal(delta);
            CommitResult result = store.apply(sealed);
            if (result == null) {
                // Others of this node, for whom the store answers again, go on.
                return null;
            }
            if (result == CommitResult.REFUSED) {
                Log.debug("Session " + Log.shortened(delta.id()) + " ended while this request ran; its changes are dropped.");
                end();
                return null;
            }
            written(delta, sealed);
            settled = sets;
            return delta;
        } finally {
            writing.unlock();
        }
    }

    /** What has to be written now, null if nothing. */
    Delta changes(boolean asked) {
        String expired = expired();
        if (expired != null) {
            return Delta.delete(expired);
        }
        Delta.Builder delta = begunDelta(asked);
        if (delta == null) {
            return null;
        }
        boolean changed = values.changes(delta, isWritingHere());
        Delta built = delta.build();
        return changed || built.kind() != Delta.Kind.UPDATE || !built.isEmpty() ? built : null;
    }

    /** The id it is stored by if it was set to expire, and has; else null. */
    private String expired() {
        return !ended && times.isSetToEnd() ? storedId : null;
    }

    /** All but the values; null if there is nothing to write in any case. */
    private Delta.Builder begunDelta(boolean asked) {
        boolean creates = !isStored() && (asked && !times.isExpired() || isWorthStoring());
        synchronized (this) {
            if (ended) {
                return null;
            }
            if (storedId != null) {
                Delta.Builder delta = Delta.update(storedId);
                times.changes(delta);
                return delta;
            }
            if (!creates) {
                return null;
            }
            Delta.Builder delta = Delta.create(id, times.issuedAt());
            times.create(delta);
            return delta;
        }
    }

    /** Later changes are measured against it. */
    private synchronized void written(Delta delta, Delta sealed) {
        writes++;
        unwritten = false;
        if (delta.kind() == Delta.Kind.DELETE) {
            ended = true;
            return;
        }
        if (delta.kind() == Delta.Kind.CREATE) {
            storedId = delta.id();
        }
        times.written(delta);
        values.committed(delta, sealed);
    }

    /**
     * Gives it another id, where the store takes it.
     *
     * @return the id it has now
     */
    String changeId(StoreCalls store) {
        holdWrites();
        try {
            String stored = storedId();
            if (stored == null) {
                return changed(layer.tokens().newId());
            }
            String newId = layer.tokens().newIdAfter(stored);
            Delta.Builder delta = Delta.update(stored).newId(newId);
            seal().carry(delta, newId);
            CommitResult result = store.apply(delta.build());
            if (result == CommitResult.REFUSED) {
                end();
            }
            return result == CommitResult.APPLIED ? changed(newId) : stored;
        } finally {
            writing.unlock();
        }
    }

    /** Gives it another id that the store need not know of. */
    synchronized String changed(String newId) {
        seal = seal.under(newId);
        values.under(seal);
        id = newId;
        writes++;
        if (storedId != null) {
            storedId = newId;
        }
        return newId;
    }
}
