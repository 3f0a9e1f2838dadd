package io.restsession.store.file;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.SessionStoreContract;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.io.TempDir;

/** All that every store promises, on a real disk in real time. */
class FileStoreContractTest extends SessionStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected SessionStore open() {
        return Stores.open(folder.resolve("sessions"), Clock.systemUTC());
    }

    @Override
    protected long now() {
        return System.currentTimeMillis();
    }

    @Override
    protected void pass(long millis) throws Exception {
        long end = System.nanoTime() + millis * 1_000_000;
        for (long left = millis; left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            LockSupport.parkNanos(left * 1_000_000);
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

    @Override
    protected int calls() {
        return 60;
    }
}
