package io.restsession.store.file;

import org.h2.mvstore.Cursor;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;

/**
 * The sessions as they were when the disk had all of them last: nobody sees what a crash could still take away. Immutable;
 * after many further commits its parts may be overwritten, and reading fails.
 */
final class Durable {

    private final MVMap<String, byte[]> sessions;
    private final RootReference<String, byte[]> root;

    Durable(MVMap<String, byte[]> sessions) {
        this.sessions = sessions;
        root = sessions.getRoot();
    }

    Stored get(String key) {
        return Tables.decode(key, sessions.get(root.root, key));
    }

    /** @param from the first key, or where it would be; null: the beginning */
    Cursor<String, byte[]> cursor(String from) {
        return sessions.cursor(root, from, null, false);
    }
}
