package io.restsession.core.store.memory;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;

/**
 * A session. Guarded by its own monitor, under which no other session's is ever taken. There is one of these for every
 * idle session, so that fields count.
 */
final class Entry extends Timed implements Holder {

    private static final short NO_SLOT = -1;

    private final Space space;
    private final long issuedAt;
    private String id;
    private long expiresAt;
    private long maxAge;

    /** Keys and values by turns, never changed in place; null once the session is gone, for good. */
    private Object[] values;

    /** Where it will be looked at next; what else of it is in the wheel is stale. */
    private short slot = NO_SLOT;

    /** Whether it is in the wheel itself, in that slot or another. */
    private boolean waits;

    Entry(Space space, Delta created) {
        this.space = space;
        id = created.id();
        issuedAt = created.issuedAt();
        expiresAt = created.expiresAt();
        maxAge = created.maxAge();
        values = PackedValues.changed(PackedValues.NONE, created);
    }

    /** Once it is to be found. */
    synchronized void begin(long now) {
        if (values != null) {
            endOrWait(now);
        }
    }

    @Override
    public synchronized SessionRecord load(String by, long now) {
        return isAlive(now) && id.equals(by) ? record() : null;
    }

    @Override
    public Entry entry(long now) {
        return this;
    }

    synchronized CommitResult update(Delta delta, long now) {
        if (!isAlive(now)) {
            return CommitResult.REFUSED;
        }
        Object[] changed = PackedValues.changed(values, delta);
        String newId = delta.newId();
        boolean changesId = newId != null && !newId.equals(id);
        boolean isMoved = changesId && !id.equals(delta.id());
        if (changesId && !isMoved && !move(newId, now)) {
            return CommitResult.REFUSED;
        }
        values = changed;
        if (delta.maxAge() >= 0) {
            maxAge = delta.maxAge();
        }
        if (delta.expiry() != Delta.Expiry.KEEP) {
            expiresAt = delta.expiry() == Delta.Expiry.SET ? delta.expiresAt() : Math.max(expiresAt, delta.expiresAt());
            endOrWait(now);
        }
        return isMoved ? CommitResult.MOVED : CommitResult.APPLIED;
    }

    private boolean move(String newId, long now) {
        if (!space.take(newId, this)) {
            return false;
        }
        String oldId = id;
        id = newId;
        Forward.leave(space, oldId, this, now);
        return true;
    }

    synchronized void delete() {
        if (values != null) {
            end();
        }
    }

    @Override
    public synchronized boolean makesRoom(long now) {
        if (isAlive(now)) {
            return false;
        }
        delete();
        return true;
    }

    private boolean isAlive(long now) {
        return values != null && expiresAt > now;
    }

    private void endOrWait(long now) {
        if (expiresAt <= now) {
            end();
        } else if (expiresAt != SessionRecord.NEVER && !(slot != NO_SLOT && space.wheel().isInTime(slot, expiresAt))) {
            waitForExpiry();
        }
    }

    private void end() {
        values = null;
        space.remove(id, this);
    }

    private void waitForExpiry() {
        int pushed;
        do {
            Timed timed = waits ? new Reminder(this) : this;
            waits = true;
            pushed = space.wheel().push(timed, expiresAt);
        } while (pushed == ExpiryWheel.MISSED);
        slot = (short) pushed;
    }

    @Override
    void due(int from, long now) {
        synchronized (this) {
            waits = false;
        }
        reminded(from, now);
    }

    void reminded(int from, long now) {
        SessionRecord expired = lookedAt(from, now);
        if (expired != null) {
            space.tellExpired(expired);
        }
    }

    /** @return what was stored, if it has expired */
    private synchronized SessionRecord lookedAt(int from, long now) {
        if (values == null || from != slot) {
            return null;
        }
        slot = NO_SLOT;
        SessionRecord expired = expiresAt <= now ? record() : null;
        endOrWait(now);
        return expired;
    }

    private SessionRecord record() {
        return new SessionRecord(id, issuedAt, expiresAt, maxAge, PackedValues.map(values));
    }
}
