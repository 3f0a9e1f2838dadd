package io.restsession.store.file;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/**
 * Writes to a store and says on standard output what was acknowledged, until it is killed. Each thread makes one session after
 * the other, by the same steps.
 */
public final class CrashingApplication {

    static final int THREADS = 6;
    static final String SPACE = "/crash";

    /** Of each session: created, three updates, a change of id, an update, and a last step. */
    static final int STEPS = 7;

    private CrashingApplication() {
    }

    /** @param arguments the store's path, and what the names of this run's sessions begin with */
    public static void main(String[] arguments) {
        SessionStore store = Stores.open(Path.of(arguments[0]), Clock.systemUTC());
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            new Thread(() -> write(store, arguments[1], number)).start();
        }
    }

    private static void write(SessionStore store, String run, int thread) {
        for (int step = 0;; step++) {
            CommitResult result = store.commit(SPACE, step(run, thread, step));
            System.out.println((result == CommitResult.APPLIED ? "" : result + " ") + thread + " " + step);
        }
    }

    private static Delta step(String run, int thread, int step) {
        String id = id(run, thread, step / STEPS);
        int inSession = step % STEPS;
        long now = System.currentTimeMillis();
        switch (inSession) {
            case 0:
                return values(Delta.create(id, now).expiry(Delta.Expiry.SET, now + 3_600_000).maxAge(3_600_000), 0).build();
            case 4:
                return values(Delta.update(id).newId(moved(id)), inSession).build();
            case 5:
                return values(Delta.update(moved(id)), inSession).build();
            case 6:
                return endsDeleted(step) ? Delta.delete(id) : values(Delta.update(id), inSession).build();
            default:
                return values(Delta.update(id), inSession).build();
        }
    }

    /** Both say which step it was, at a length that differs from step to step. */
    private static Delta.Builder values(Delta.Builder delta, int step) {
        return delta.set("a", value(step)).set("b", value(step));
    }

    static byte[] value(int step) {
        byte[] value = new byte[1 + step * 700];
        Arrays.fill(value, String.valueOf(step).getBytes(StandardCharsets.US_ASCII)[0]);
        return value;
    }

    static boolean endsDeleted(int step) {
        return step / STEPS % 2 == 0;
    }

    static String id(String run, int thread, int session) {
        return "id" + run + "-" + thread + "-" + session;
    }

    static String moved(String id) {
        return id + "-moved";
    }
}
