package io.restsession.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import java.time.Clock;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Another JVM is killed in the midst of writing, many times, and nothing that it was told to be stored is lost. */
class CrashTest extends FileStoreFixture {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);

    private final Random random = new Random();

    /** The sessions of former rounds that lived on: nothing later may touch them. */
    private final Set<String> living = new HashSet<>();

    @Test
    void whatWasAcknowledgedIsThereAndWhole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            int[] acknowledged = runAndKill("r" + round);
            try (SessionStore store = Stores.open(path(), Clock.systemUTC())) {
                for (int thread = 0; thread < acknowledged.length; thread++) {
                    check(store, "r" + round, thread, acknowledged[thread]);
                }
                for (String id : living) {
                    assertArrayEquals(CrashingApplication.value(6), store.load(CrashingApplication.SPACE, id).values().get("a"));
                }
            }
        }
        assertEquals(0, beside(".damaged").length);
    }

    /** @return how many steps were acknowledged, by thread */
    private int[] runAndKill(String run) throws Exception {
        int[] acknowledged = new int[CrashingApplication.THREADS];
        try (ChildJvm child = new ChildJvm(CrashingApplication.class, path().toString(), run)) {
            int lines = 1 + random.nextInt(800);
            for (String line = child.line(); line != null; line = child.line()) {
                String[] threadAndStep = line.split(" ");
                if (threadAndStep.length != 2 || threadAndStep[1].isEmpty()) {
                    assertTrue(lines <= 0, line);
                    continue;
                }
                int thread = Integer.parseInt(threadAndStep[0]);
                // The last line may be cut off, which makes its number smaller.
                acknowledged[thread] = Math.max(acknowledged[thread], Integer.parseInt(threadAndStep[1]) + 1);
                if (--lines == 0) {
                    child.kill();
                }
            }
        }
        return acknowledged;
    }

    private void check(SessionStore store, String run, int thread, int acknowledged) {
        int last = acknowledged / CrashingApplication.STEPS;
        for (int session = 0; session < last; session++) {
            String id = CrashingApplication.id(run, thread, session);
            assertNull(store.load(CrashingApplication.SPACE, id));
            SessionRecord moved = store.load(CrashingApplication.SPACE, CrashingApplication.moved(id));
            if (CrashingApplication.endsDeleted(session * CrashingApplication.STEPS)) {
                assertNull(moved, "a session that was ended is back");
            } else {
                assertEquals(6, step(moved), "an acknowledged change is lost");
                living.add(CrashingApplication.moved(id));
            }
        }
        checkLast(store, CrashingApplication.id(run, thread, last), acknowledged % CrashingApplication.STEPS,
            CrashingApplication.endsDeleted(last * CrashingApplication.STEPS));
    }

    /** The step after the last acknowledged one may have been done. */
    private void checkLast(SessionStore store, String id, int steps, boolean endsDeleted) {
        SessionRecord first = store.load(CrashingApplication.SPACE, id);
        SessionRecord moved = store.load(CrashingApplication.SPACE, CrashingApplication.moved(id));
        assertFalse(first != null && moved != null, "one session is there twice");
        int step = first != null ? step(first) : moved != null ? step(moved) : -1;
        if (endsDeleted && steps == 6 && step == -1) {
            return;
        }
        assertTrue(step == steps - 1 || step == steps, step + " is there, and " + (steps - 1) + " was acknowledged");
        assertEquals(step >= 4, moved != null);
    }

    private static int step(SessionRecord record) {
        assertEquals(2, record.values().size());
        int step = record.values().get("a")[0] - '0';
        assertArrayEquals(CrashingApplication.value(step), record.values().get("a"));
        assertArrayEquals(CrashingApplication.value(step), record.values().get("b"));
        return step;
    }
}
