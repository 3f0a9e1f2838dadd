package io.restsession.core.session;

import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.time.Instant;

/**
 * When a session was issued, used and expires, and what of that is yet to be written. Thread-safe: changed under its own monitor, and
 * looked at without, several times a request. Times are epoch milliseconds.
 */
final class SessionTimes {

    private final SessionLayer layer;
    private final long issuedAt;

    /** Lifetime after a refresh as it is, and as the store has it; milliseconds, 0: for ever. */
    private volatile long maxAge;
    private volatile long storedMaxAge;

    /** Expiry as it is, and as the store has it. */
    private volatile long expiresAt;
    private volatile long storedExpiresAt;

    /** Whether the expiry was asked for, and not the outcome of a renewal. */
    private volatile boolean expirySet;

    /** The lifetime was set, so that the expiry may be an earlier one than the store has. */
    private volatile boolean lifetimeSet;

    private SessionTimes(SessionLayer layer, long issuedAt, long maxAge, long expiresAt) {
        this.layer = layer;
        this.issuedAt = issuedAt;
        this.maxAge = maxAge;
        this.expiresAt = expiresAt;
        storedMaxAge = maxAge;
        storedExpiresAt = expiresAt;
    }

    static SessionTimes begun(SessionLayer layer, long maxAge) {
        long now = layer.now();
        return new SessionTimes(layer, now, maxAge, after(now, maxAge, 0));
    }

    static SessionTimes loaded(SessionLayer layer, SessionRecord record) {
        return new SessionTimes(layer, record.issuedAt(), record.maxAge(), record.expiresAt());
    }

    /** The record was loaded again. What is yet to be written stays. */
    void loadedAgain(SessionRecord record) {
        if (record.expiresAt() != storedExpiresAt || record.maxAge() != storedMaxAge) {
            changedElsewhere(record);
        }
    }

    private synchronized void changedElsewhere(SessionRecord record) {
        if (record.expiresAt() != storedExpiresAt) {
            expiresAt = isTimeChanged() ? isSet() ? expiresAt : Math.max(expiresAt, record.expiresAt()) : record.expiresAt();
            storedExpiresAt = record.expiresAt();
        }
        maxAge = maxAge == storedMaxAge ? record.maxAge() : maxAge;
        storedMaxAge = record.maxAge();
    }

    long issuedAt() {
        return issuedAt;
    }

    long maxAge() {
        return maxAge;
    }

    /** Changes the lifetime, which begins now. */
    synchronized void maxAge(long millis) {
        maxAge = millis;
        expiresAt = after(layer.now(), millis, layer.slack(millis));
        lifetimeSet = true;
    }

    long expiresAt() {
        return expiresAt;
    }

    synchronized void expiresAt(Instant instant) {
        expiresAt = instant == null ? SessionRecord.NEVER : millis(instant);
        expirySet = true;
    }

    synchronized void refresh() {
        expiresAt = after(layer.now(), maxAge, 0);
        // A renewal never shortens a life; this is asked for, and may.
        expirySet |= expiresAt < storedExpiresAt;
    }

    /**
     * Used as a container's session: it lives for all of its lifetime from now. The store is not told of every use.
     *
     * @param stored whether it is stored; what has to be written anyway may as well last
     * @param now    epoch milliseconds
     */
    void used(boolean stored, long now) {
        if (isToLast(stored, now)) {
            last(stored, now);
        }
    }

    private synchronized void last(boolean stored, long now) {
        if (isToLast(stored, now)) {
            expiresAt = now + maxAge + layer.slack(maxAge);
        }
    }

    private boolean isToLast(boolean stored, long now) {
        return maxAge > 0 && !expirySet && (!stored || expiresAt < now + maxAge);
    }

    /** When it was last used at the earliest, as far as the store tells. */
    long storedUse() {
        long used = storedExpiresAt == SessionRecord.NEVER ? issuedAt : storedExpiresAt - maxAge - layer.slack(maxAge);
        return Math.max(issuedAt, Math.min(used, layer.now()));
    }

    /** @param rolls whether it is refreshed however much of its time is left */
    boolean renewUnlessSet(boolean rolls) {
        return !expirySet && isDue(rolls) && isRenewed(rolls);
    }

    private synchronized boolean isRenewed(boolean rolls) {
        if (expirySet || !isDue(rolls)) {
            return false;
        }
        expiresAt = Math.max(expiresAt, after(layer.now(), maxAge, 0));
        return true;
    }

    /** Whether there is nothing to tell the store, now or once it has been renewed. */
    boolean isSettled() {
        return !isTimeChanged() && maxAge == storedMaxAge && !isSetToEnd() && (expirySet || !isDue(false));
    }

    private boolean isDue(boolean rolls) {
        return rolls || layer.settings().renew() && isAlmostExpired();
    }

    private boolean isSet() {
        return expirySet || lifetimeSet;
    }

    /** Whether it is used late in its life, of which the store does not know yet. */
    boolean isStoredToEndSoon() {
        return expiresAt > storedExpiresAt && storedExpiresAt - layer.now() < maxAge / 2;
    }

    /** Whether the store has not yet let go of it. */
    boolean isStoredToLast() {
        return storedExpiresAt > layer.now();
    }

    boolean isTimeChanged() {
        return expiresAt != storedExpiresAt;
    }

    boolean isAlmostExpired() {
        return maxAge > 0 && expiresAt < layer.now() + maxAge / 2;
    }

    boolean isExpired() {
        return expiresAt <= layer.now();
    }

    /** Whether somebody set it to expire, and it has. */
    boolean isSetToEnd() {
        return expirySet && isExpired();
    }

    /** What somebody set is told: from now on it may be renewed. */
    void forgetThatSet() {
        if (expirySet) {
            expirySet = false;
        }
    }

    /** What was not written is given up. */
    synchronized void revert() {
        expirySet = false;
        lifetimeSet = false;
        expiresAt = storedExpiresAt;
        maxAge = storedMaxAge;
    }

    synchronized void create(Delta.Builder delta) {
        delta.maxAge(maxAge).expiry(Delta.Expiry.SET, expiresAt);
    }

    /** Adds what changed since the last commit to a delta. */
    void changes(Delta.Builder delta) {
        if (isTimeChanged() || maxAge != storedMaxAge) {
            addChanges(delta);
        }
    }

    private synchronized void addChanges(Delta.Builder delta) {
        if (isTimeChanged()) {
            delta.expiry(isSet() ? Delta.Expiry.SET : Delta.Expiry.EXTEND, expiresAt);
        }
        if (maxAge != storedMaxAge) {
            delta.maxAge(maxAge);
        }
    }

    void written(Delta delta) {
        if (delta.expiry() != Delta.Expiry.KEEP || delta.maxAge() >= 0 || lifetimeSet) {
            areWritten(delta);
        }
    }

    private synchronized void areWritten(Delta delta) {
        if (delta.expiry() != Delta.Expiry.KEEP) {
            storedExpiresAt = delta.expiresAt();
        }
        if (delta.maxAge() >= 0) {
            storedMaxAge = delta.maxAge();
        }
        lifetimeSet &= expiresAt < storedExpiresAt;
    }

    /** What milliseconds can't hold is past all reckoning: for ever, or long ago. */
    private static long millis(Instant instant) {
        try {
            return instant.toEpochMilli();
        } catch (ArithmeticException e) {
            return instant.isAfter(Instant.EPOCH) ? SessionRecord.NEVER : 0;
        }
    }

    private static long after(long now, long maxAge, long slack) {
        return maxAge == 0 ? SessionRecord.NEVER : now + maxAge + slack;
    }
}
