package io.restsession.store.file;

import io.restsession.core.log.Log;
import io.restsession.core.store.SessionRecord;
import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVStore;

/**
 * Sets a damaged file aside, under a name of its own, and begins a new one with those of its sessions that are whole and as they
 * were acknowledged last. From an older state nothing is taken: in it live sessions that were ended since. The damaged file is
 * never changed.
 */
final class Repair {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** How many sessions are copied between two commits. */
    private static final int BATCH = 1000;

    private final File file;
    private final File fresh;
    private final HighWaterMark mark;
    private int recovered;
    private int unreadable;

    private Repair(File file, HighWaterMark mark) {
        this.file = file;
        this.mark = mark;
        fresh = fresh(file);
    }

    /** The new file, until it has all that it is to have. */
    private static File fresh(File file) {
        return new File(file.getPath() + ".recovering");
    }

    /** Ends what a crash left undone. To be called before the file is opened. */
    static void finish(File file) throws IOException {
        File fresh = fresh(file);
        if (!fresh.exists()) {
            return;
        }
        if (file.exists()) {
            delete(fresh);
        } else {
            Folder.rename(fresh, file);
        }
    }

    /** @param why in words, for the log */
    static void of(File file, HighWaterMark mark, String why, long now) throws IOException {
        Repair repair = new Repair(file, mark);
        repair.recover();
        File aside = aside(file, now);
        Folder.rename(file, aside);
        Folder.rename(repair.fresh, file);
        Log.error("The session file " + file + " was damaged: " + why + ". It has been set aside as " + aside + ". " + repair.outcome()
            + " The store goes on with a new file.", null);
    }

    private String outcome() {
        if (recovered == 0) {
            return "No session could be recovered from it.";
        }
        return recovered + " sessions could be recovered from it" + (unreadable == 0 ? "; whether there were more is not known."
            : ", at least " + unreadable + " could not.");
    }

    private static File aside(File file, long now) {
        String name = file.getPath() + ".damaged-" + TIME.format(Instant.ofEpochMilli(now));
        File aside = new File(name);
        for (int i = 2; aside.exists(); i++) {
            aside = new File(name + "-" + i);
        }
        return aside;
    }

    private void recover() throws IOException {
        delete(fresh);
        SessionFile to = SessionFile.open(fresh, HighWaterMark.NONE);
        try {
            MVStore damaged = openDamaged();
            if (damaged != null) {
                try {
                    copy(damaged, to);
                } finally {
                    damaged.closeImmediately();
                }
            }
            to.commit();
        } finally {
            to.close();
        }
    }

    /** @return null if nothing can be read in it, or nothing that is as it was acknowledged last */
    private MVStore openDamaged() throws IOException {
        MVStore store = null;
        try {
            store = SessionFile.builder(file).readOnly().recoveryMode().open();
            if (SessionFile.isUpToDate(store, mark)) {
                return store;
            }
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            Log.debug("A damaged session file can't be read at all: " + e);
        }
        if (store != null) {
            store.closeImmediately();
        }
        return null;
    }

    private void copy(MVStore damaged, SessionFile to) throws IOException {
        try {
            Cursor<String, byte[]> sessions = Tables.of(damaged).cursor(null);
            while (sessions.hasNext()) {
                String key = sessions.next();
                copy(key, sessions.getValue(), to);
                if (recovered % BATCH == 0) {
                    to.commit();
                }
            }
        } catch (RuntimeException | StackOverflowError | AssertionError e) {
            if (!Damage.isShownBy(e)) {
                throw e;
            }
            unreadable++;
        }
    }

    private void copy(String key, byte[] bytes, SessionFile to) {
        Stored stored = StoredCodec.decode(key, bytes);
        if (stored == null) {
            unreadable++;
            return;
        }
        SessionRecord session = stored.session();
        to.tables().put(key, to.tables().get(key), session == null ? stored : stored.withDue(session.expiresAt()));
        if (session != null) {
            recovered++;
        }
    }

    private static void delete(File file) throws IOException {
        if (file.exists() && !file.delete()) {
            throw new IOException(file + " is left over from a repair, and can't be deleted");
        }
    }
}
