package io.restsession.store.jdbc;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.ExpiryListener;
import io.restsession.core.store.ExpiryListeners;
import io.restsession.core.store.PeriodicTask;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionVisitor;
import java.sql.SQLException;
import java.time.Clock;

/**
 * Sessions in the tables of a database. What has expired is told by the clock of the node that asks, and not by the database's:
 * the expiry that is stored is of a node's clock too, so that on one node the two always agree. Thread-safe.
 */
final class JdbcStore implements SessionStore {

    private final Calls calls;
    private final Reads reads;
    private final Commits commits;
    private final Clock clock;
    private final RecordKeys recordKeys = new RecordKeys();
    private final ExpiryListeners listeners = new ExpiryListeners();
    private final ExpirySweep sweep;
    private final PeriodicTask sweeping;

    JdbcStore(Calls calls, Tables tables, Dialect dialect, Clock clock, long sweepMillis) {
        this.calls = calls;
        this.clock = clock;
        reads = new Reads(tables, dialect);
        commits = dialect.commits(tables);
        sweep = new ExpirySweep(calls, new ExpiredBatch(tables, dialect, reads), listeners, clock);
        sweeping = new PeriodicTask("jdbc-expiry", sweepMillis, this::sweep);
        sweeping.start();
    }

    @Override
    public SessionRecord load(String space, String id) {
        byte[] key = new SpaceKey(space).sessionKey(id);
        return calls.call((connection, isRepeated) -> reads.load(connection, key, id, clock.millis()));
    }

    @Override
    public CommitResult commit(String space, Delta delta) {
        SpaceKey in = new SpaceKey(space);
        switch (delta.kind()) {
            case CREATE:
                return create(in, delta);
            case UPDATE:
                return update(in, delta);
            default:
                return delete(in, delta);
        }
    }

    private CommitResult create(SpaceKey space, Delta delta) {
        if (delta.expiry() == Delta.Expiry.KEEP || delta.maxAge() < 0) {
            throw new IllegalArgumentException("A new session needs an expiry and a lifetime.");
        }
        NewSession session = new NewSession(space, recordKeys.next(clock.millis()), delta);
        boolean isThere = calls.call((connection, isRepeated) -> commits.create(connection, session)
            || isRepeated && reads.isRecord(connection, session.key(), session.recordKey()));
        return isThere ? CommitResult.APPLIED : CommitResult.REFUSED;
    }

    private CommitResult update(SpaceKey space, Delta delta) {
        byte[] key = space.sessionKey(delta.id());
        boolean changesId = delta.newId() != null && !delta.newId().equals(delta.id());
        NewId newId = changesId ? new NewId(space, delta.newId(), recordKeys.next(clock.millis())) : null;
        return calls.call((connection, isRepeated) -> {
            try {
                return commits.update(connection, key, delta, newId, clock.millis());
            } catch (SQLException e) {
                // A new id that is taken already: ids are random, so that this is nobody's right.
                if (newId != null && SqlState.DUPLICATE_KEY.is(e)) {
                    return CommitResult.REFUSED;
                }
                throw e;
            }
        });
    }

    private CommitResult delete(SpaceKey space, Delta delta) {
        byte[] key = space.sessionKey(delta.id());
        calls.call((connection, isRepeated) -> {
            commits.delete(connection, key, clock.millis());
            return null;
        });
        return CommitResult.APPLIED;
    }

    @Override
    public void onExpiry(String space, ExpiryListener listener) {
        listeners.put(space, listener);
    }

    @Override
    public void browse(SessionVisitor visitor) {
        byte[] after = new byte[RecordKeys.LENGTH];
        boolean goesOn = true;
        while (goesOn) {
            byte[] from = after;
            Reads.Page page = calls.call((connection, isRepeated) -> reads.page(connection, from, clock.millis()));
            goesOn = page.show(visitor) && !page.isLast();
            after = page.lastKey();
        }
    }

    /** Lets go of what has expired. */
    void sweep() {
        sweep.run();
    }

    @Override
    public void close() {
        sweeping.close();
        calls.close();
    }
}
