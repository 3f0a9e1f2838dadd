package io.restsession.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

/** A store in a folder of its own, that is opened, closed and opened again. */
abstract class FileStoreFixture {

    protected static final String SPACE = "/app";
    protected static final long MINUTE = 60_000;

    /** Nobody sweeps by himself. */
    private static final long NEVER = TimeUnit.DAYS.toMillis(1);
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);

    @TempDir
    protected Path folder;

    protected final MovableClock clock = new MovableClock();
    protected FileSessionStore store;

    protected Path path() {
        return folder.resolve("sessions");
    }

    protected void open() {
        store = Stores.open(path(), clock, NEVER);
    }

    protected void reopen() {
        store.close();
        open();
    }

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    protected CommitResult create(String id, long life, String... keysAndValues) {
        Delta.Builder delta = Delta.create(id, clock.millis()).expiry(Delta.Expiry.SET, clock.millis() + life).maxAge(30 * MINUTE);
        for (int i = 0; i < keysAndValues.length; i += 2) {
            delta.set(keysAndValues[i], bytes(keysAndValues[i + 1]));
        }
        return store.commit(SPACE, delta.build());
    }

    protected CommitResult update(String id, String key, String value) {
        return store.commit(SPACE, Delta.update(id).set(key, bytes(value)).build());
    }

    protected void assertValue(String id, String key, String value) {
        SessionRecord record = store.load(SPACE, id);
        assertTrue(record != null, "a session is lost");
        assertEquals(value, new String(record.values().get(key), StandardCharsets.UTF_8));
    }

    protected static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The files in the folder whose names go on like this behind the store's. */
    protected File[] beside(String suffix) {
        return folder.toFile().listFiles((in, name) -> name.startsWith("sessions" + suffix));
    }

    protected static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen");
            LockSupport.parkNanos(1_000_000);
        }
    }
}
