package io.restsession.store.file;

import io.restsession.core.log.Log;
import io.restsession.core.store.SessionRecord;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/**
 * The maps of the file, changed together: what is kept by key, its order of expiry, and which sessions have expired and wait for
 * somebody to hear of them. For the one thread that writes.
 */
final class Tables {

    private static final String SESSIONS = "sessions";
    private static final byte[] NOTHING = new byte[0];

    private final MVMap<String, byte[]> sessions;
    private final MVMap<String, byte[]> expiry;
    private final MVMap<String, byte[]> unheard;

    Tables(MVStore store) {
        sessions = map(store, SESSIONS);
        expiry = map(store, "expiry");
        unheard = map(store, "unheard");
    }

    /** The sessions of a file that has these tables, to be read only. */
    static MVMap<String, byte[]> of(MVStore store) {
        return map(store, SESSIONS);
    }

    static boolean areIn(MVStore store) {
        return store.hasMap(SESSIONS);
    }

    static MVMap<String, byte[]> map(MVStore store, String name) {
        return store.openMap(name, new MVMap.Builder<String, byte[]>().keyType(TextType.INSTANCE).valueType(BytesType.INSTANCE));
    }

    MVMap<String, byte[]> sessions() {
        return sessions;
    }

    MVMap<String, byte[]> expiry() {
        return expiry;
    }

    MVMap<String, byte[]> unheard() {
        return unheard;
    }

    /** What is kept under this key; null if nothing is, or nothing that makes sense. */
    Stored get(String key) {
        return decode(key, sessions.get(key));
    }

    static Stored decode(String key, byte[] bytes) {
        if (bytes == null) {
            return null;
        }
        Stored stored = StoredCodec.decode(key, bytes);
        if (stored == null) {
            Log.warnOnce("file store unreadable", "The file store holds at least one session that can't be read. Such a session counts "
                + "as absent.");
        }
        return stored;
    }

    /** @param before what {@link #get} gives for the key */
    void put(String key, Stored before, Stored after) {
        long due = before == null ? SessionRecord.NEVER : before.due();
        if (due != after.due()) {
            forget(due, key);
            if (after.due() != SessionRecord.NEVER) {
                expiry.put(Keys.timed(after.due(), key), NOTHING);
            }
        }
        if (before != null && before.isParked() && !after.isParked()) {
            unheard.remove(key);
        } else if (after.isParked()) {
            unheard.put(key, NOTHING);
        }
        sessions.put(key, StoredCodec.encode(key, after));
    }

    /** @param stored what {@link #get} gives for the key; null: it has gone already */
    void remove(String key, Stored stored) {
        if (stored == null) {
            return;
        }
        forget(stored.due(), key);
        if (stored.isParked()) {
            unheard.remove(key);
        }
        sessions.remove(key);
    }

    private void forget(long due, String key) {
        if (due != SessionRecord.NEVER) {
            expiry.remove(Keys.timed(due, key));
        }
    }
}
