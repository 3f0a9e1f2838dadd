package io.restsession.store.jdbc;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionStoreContract;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What every store promises, by nodes whose clock is the test's, and that sweep at the same moment. */
abstract class JdbcStoreContract extends SessionStoreContract {

    private final ShiftedClock clock = new ShiftedClock();
    private final List<JdbcStore> nodes = new CopyOnWriteArrayList<>();

    abstract JdbcStore open(ShiftedClock clock);

    @Override
    protected SessionStore open() {
        JdbcStore node = open(clock);
        nodes.add(node);
        return node;
    }

    @Override
    protected SessionStore openAnother() {
        return open();
    }

    @Override
    protected long now() {
        return clock.millis();
    }

    @Override
    protected void pass(long millis) {
        clock.pass(millis);
        nodes.parallelStream().forEach(JdbcStore::sweep);
    }

    @Override
    protected boolean passesFreely() {
        return true;
    }
}
