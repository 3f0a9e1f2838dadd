package io.restsession.store.redis;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionStoreContract;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** All that stores promise, on servers whose time is the real one. */
abstract class RealTimeContract extends SessionStoreContract {

    /** Of a server that is up. */
    abstract String url();

    @Override
    protected SessionStore open() {
        return Opened.store(url());
    }

    @Override
    protected SessionStore openAnother() {
        return Opened.store(url());
    }

    @Override
    protected long now() {
        return System.currentTimeMillis();
    }

    @Override
    protected void pass(long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        for (long left = millis; left > 0; left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime() + 999_999)) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(left));
        }
    }

    @Override
    protected boolean passesFreely() {
        return false;
    }

    @Override
    protected long shortLife() {
        return 500;
    }
}
