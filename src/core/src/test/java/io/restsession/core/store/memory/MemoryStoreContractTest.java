package io.restsession.core.store.memory;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionStoreContract;

/** What every store promises. */
class MemoryStoreContractTest extends SessionStoreContract {

    private final ManualClock clock = new ManualClock();
    private MemoryStore memory;

    @Override
    protected SessionStore open() {
        memory = new MemoryStore(clock, false);
        return memory;
    }

    @Override
    protected long now() {
        return clock.millis();
    }

    /** Ticks, as the store's thread would. */
    @Override
    protected void pass(long millis) {
        clock.pass(millis);
        memory.tick();
    }

    @Override
    protected boolean passesFreely() {
        return true;
    }

    @Override
    protected int calls() {
        return 3000;
    }
}
