package io.restsession.store.jdbc;

import io.restsession.core.log.Log;
import io.restsession.core.store.SessionRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Collects a session from its rows, of which each has the session's own columns and those of one value, or none. What makes no
 * sense counts as absent.
 */
final class FoundSession {

    /** The columns this needs, of a session {@code s} and its values {@code v}. */
    static final String COLUMNS = "s.issued_at, s.max_age, s.expires_at, v.name, v.long_name, v.content";

    private static final int NAME = 4;
    private static final int LONG_NAME = 5;
    private static final int CONTENT = 6;

    private final Map<String, byte[]> values = new LinkedHashMap<>();
    private final long issuedAt;
    private final long maxAge;
    private final long expiresAt;
    private boolean isSound;

    /** @param row its first row */
    FoundSession(ResultSet row) throws SQLException {
        issuedAt = row.getLong(1);
        maxAge = row.getLong(2);
        expiresAt = row.getLong(3);
        isSound = maxAge >= 0;
    }

    void add(ResultSet row) throws SQLException {
        byte[] name = row.getBytes(NAME);
        if (name != null) {
            String text = ValueName.text(name, row.getBytes(LONG_NAME));
            byte[] content = row.getBytes(CONTENT);
            isSound &= text != null && content != null;
            values.put(text, content);
        }
    }

    /**
     * @param id null: none that makes sense is stored
     * @return null if this is no session
     */
    SessionRecord record(String id) {
        if (!isSound || id == null) {
            Log.warnOnce("jdbc-malformed",
                "A session in the database makes no sense, and counts as absent: something else wrote to the tables.");
            return null;
        }
        return new SessionRecord(id, issuedAt, expiresAt, maxAge, Collections.unmodifiableMap(values));
    }
}
