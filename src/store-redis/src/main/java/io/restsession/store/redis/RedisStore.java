package io.restsession.store.redis;

import io.restsession.core.log.Log;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.PeriodicTask;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import io.restsession.core.store.StoreException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import redis.clients.jedis.Protocol;

/**
 * Sessions in Redis. A load is one command, a commit one more: a script, that the server runs as one step. What is expired is so by this
 * machine's clock for those who load, and by the server's for all that is written or told. Thread-safe.
 */
final class RedisStore implements SessionStore {

    private static final long TIDY_MILLIS = 250;

    private final Servers servers;
    private final Keys keys;
    private final TimeLimits limits;
    private final ExpiryListeners listeners = new ExpiryListeners();
    private final Commits commits;
    private final ExpirySweep sweep;
    private final PeriodicTask sweeps;
    private final PeriodicTask tidying;
    private volatile boolean closed;

    /**
     * A store that is at rest, its threads included, until it is {@link #started}.
     *
     * @param sweepMillis how often it looks for sessions that have expired
     */
    RedisStore(Servers servers, Keys keys, TimeLimits limits, long sweepMillis) {
        this.servers = servers;
        this.keys = keys;
        this.limits = limits;
        commits = new Commits(servers, keys);
        sweep = new ExpirySweep(servers, keys, listeners, limits, sweepMillis);
        sweeps = new PeriodicTask("redis-expiry", sweepMillis, this::sweep);
        tidying = new PeriodicTask("redis-limits", TIDY_MILLIS, servers::tidy);
    }

    RedisStore started() {
        tidying.start();
        sweeps.start();
        return this;
    }

    @Override
    public SessionRecord load(String space, String id) {
        return answered(call -> load(call, space, id));
    }

    private SessionRecord load(Call call, String space, String id) {
        byte[] key = keys.session(space, id);
        try {
            SessionRecord record = StoredSession.read(id, servers.ask(call, new Command(key, Protocol.Command.HGETALL, key)));
            return record == null || record.expiresAt() <= System.currentTimeMillis() ? null : record;
        } catch (ErrorAnswer e) {
            if (!e.isWrongType()) {
                throw e;
            }
            return StoredSession.unreadable();
        }
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        if (delta.kind() == Delta.Kind.CREATE && (delta.expiry() == Delta.Expiry.KEEP || delta.maxAge() < 0)) {
            throw new IllegalArgumentException("A new session needs an expiry and a lifetime.");
        }
        return answered(call -> commit(call, space, delta));
    }

    private CommitResult commit(Call call, String space, Delta delta) {
        CommitResult result = commits.apply(call, space, delta);
        boolean isInDoubt = result == CommitResult.REFUSED && delta.kind() == Delta.Kind.CREATE && call.isRepeated();
        return isInDoubt && isAsCreated(load(call, space, delta.id()), delta) ? CommitResult.APPLIED : result;
    }

    /** Whether it was this delta that created it: it was sent twice, and refused the second time. */
    private static boolean isAsCreated(SessionRecord record, Delta delta) {
        if (record == null || record.issuedAt() != delta.issuedAt() || record.expiresAt() != delta.expiresAt()
            || record.maxAge() != delta.maxAge() || record.values().size() != delta.set().size()) {
            return false;
        }
        for (Map.Entry<String, byte[]> value : delta.set().entrySet()) {
            if (!Arrays.equals(value.getValue(), record.values().get(value.getKey()))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void browse(SessionVisitor visitor) {
        answered(call -> {
            new Browsing(servers, keys, limits, visitor).run();
            return null;
        });
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        listeners.put(space, listener);
    }

    private void sweep() {
        answered(call -> {
            servers.lookAround(call);
            try {
                sweep.run();
            } catch (ErrorAnswer e) {
                if (e.code().equals("NOPERM")) {
                    // Requests go well, perhaps, and nobody else would notice.
                    Log.warnOnce("redis sweep", "Nobody hears of expired sessions. " + e.getMessage());
                }
                throw e;
            }
            return null;
        });
    }

    private <T> T answered(Function<Call, T> work) {
        if (closed) {
            throw new StoreException("The Redis store is closed.");
        }
        try {
            return work.apply(limits.call());
        } catch (NoAnswer e) {
            throw e.asStoreException();
        } catch (ErrorAnswer e) {
            throw e.asStoreException();
        }
    }

    @Override
    public void close() {
        closed = true;
        sweeps.close();
        tidying.close();
        servers.close();
    }
}
