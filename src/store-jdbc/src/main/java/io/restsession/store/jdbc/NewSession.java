package io.restsession.store.jdbc;

import io.restsession.core.store.Delta;
import java.sql.SQLException;

/** A session to be added, and the key of its record: the same, however often it is tried. Immutable. */
final class NewSession {

    private final SpaceKey space;
    private final byte[] key;
    private final byte[] recordKey;
    private final Delta delta;

    NewSession(SpaceKey space, byte[] recordKey, Delta delta) {
        this.space = space;
        this.recordKey = recordKey;
        this.delta = delta;
        key = space.sessionKey(delta.id());
    }

    byte[] key() {
        return key;
    }

    byte[] recordKey() {
        return recordKey;
    }

    Delta delta() {
        return delta;
    }

    /** Sets what {@link Tables#COLUMNS} name, without {@code moved_to}. */
    void bind(Parameters parameters) throws SQLException {
        parameters.bytes(recordKey).bytes(key).bytes(space.key()).bytes(space.name()).bytes(StoredText.bytes(delta.id()))
            .number(delta.issuedAt()).number(delta.maxAge()).number(delta.expiresAt());
    }
}
