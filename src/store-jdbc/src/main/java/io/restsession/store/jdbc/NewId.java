package io.restsession.store.jdbc;

import io.restsession.core.store.SessionStore;

/** The id that a session gets instead of its own. Immutable. */
final class NewId {

    private final byte[] key;
    private final byte[] id;
    private final byte[] forwardKey;

    /** @param forwardKey the record key of the row that is left under the old id: the same, however often it is tried */
    NewId(SpaceKey space, String id, byte[] forwardKey) {
        key = space.sessionKey(id);
        this.id = StoredText.bytes(id);
        this.forwardKey = forwardKey;
    }

    byte[] key() {
        return key;
    }

    byte[] id() {
        return id;
    }

    byte[] forwardKey() {
        return forwardKey;
    }

    /** Until when the row under the old id says where the session went. */
    static long graceEnd(long now) {
        return now + SessionStore.ID_CHANGE_GRACE_MILLIS;
    }
}
