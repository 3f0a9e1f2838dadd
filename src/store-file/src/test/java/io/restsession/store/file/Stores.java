package io.restsession.store.file;

import java.io.File;
import java.nio.file.Path;
import java.time.Clock;

/** Opens stores as the factory does, with what a test wants to be different. */
final class Stores {

    static final int LIMIT_MILLIS = 10_000;
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long SWEEP_MILLIS = 100;

    private Stores() {
    }

    static FileSessionStore open(Path path, Clock clock) {
        return open(path, clock, SWEEP_MILLIS);
    }

    static FileSessionStore open(Path path, Clock clock, long sweepMillis) {
        File file = path.toFile();
        return new FileSessionStore(file, Owner.of(file, PATIENCE_MILLIS), LIMIT_MILLIS, clock, sweepMillis);
    }
}
