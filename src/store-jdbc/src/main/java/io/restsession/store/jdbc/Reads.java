package io.restsession.store.jdbc;

import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionVisitor;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads sessions, each whole as it was at one moment, since one statement reads it. */
final class Reads {

    /** How many sessions are read at once to be shown. */
    private static final int PAGE = 50;

    private final Tables tables;
    private final Dialect dialect;

    Reads(Tables tables, Dialect dialect) {
        this.tables = tables;
        this.dialect = dialect;
    }

    /** @return null if there is none */
    SessionRecord load(Connection connection, byte[] key, String id, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT " + FoundSession.COLUMNS + " FROM " + tables.session()
            + " s LEFT JOIN " + tables.value() + " v ON v.record_key = s.record_key WHERE s.session_key = ? AND "
            + Tables.IS_LIVE + dialect.uncached())) {
            new Parameters(statement).bytes(key).number(now);
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    return null;
                }
                FoundSession found = new FoundSession(rows);
                do {
                    found.add(rows);
                } while (rows.next());
                return found.record(id);
            }
        }
    }

    /** Whether the row of this id is the one of this record. */
    boolean isRecord(Connection connection, byte[] key, byte[] recordKey) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(tables.recordKey())) {
            new Parameters(statement).bytes(key);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && Arrays.equals(recordKey, rows.getBytes(1));
            }
        }
    }

    /** Some of the sessions there are, in the order of their keys. */
    Page page(Connection connection, byte[] afterKey, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(paged("(SELECT * FROM "
            + tables.session() + " WHERE record_key > ? AND "
            + Tables.IS_LIVE + dialect.uncached() + " ORDER BY record_key LIMIT " + PAGE + ")", ""))) {
            new Parameters(statement).bytes(afterKey).number(now);
            return page(statement);
        }
    }

    /** The sessions under these keys, expired or not. */
    Page page(Connection connection, List<byte[]> keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
            paged(tables.session(), " WHERE s.record_key IN (" + Parameters.marks(keys.size()) + ")" + dialect.uncached()))) {
            new Parameters(statement).all(keys);
            return page(statement);
        }
    }

    private String paged(String sessions, String where) {
        return "SELECT " + FoundSession.COLUMNS + ", s.record_key, s.space, s.id FROM " + sessions + " s LEFT JOIN " + tables.value()
            + " v ON v.record_key = s.record_key" + where + " ORDER BY s.record_key";
    }

    private static Page page(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            return page(rows);
        }
    }

    private static Page page(ResultSet rows) throws SQLException {
        Page page = new Page();
        FoundSession found = null;
        while (rows.next()) {
            byte[] key = rows.getBytes(7);
            if (!Arrays.equals(key, page.lastKey)) {
                found = new FoundSession(rows);
                page.lastKey = key;
                page.spaces.add(StoredText.text(rows.getBytes(8)));
                page.ids.add(StoredText.text(rows.getBytes(9)));
                page.sessions.add(found);
            }
            found.add(rows);
        }
        return page;
    }

    /** Sessions to be shown. */
    static final class Page {

        private final List<String> spaces = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<FoundSession> sessions = new ArrayList<>();
        private byte[] lastKey;

        byte[] lastKey() {
            return lastKey;
        }

        boolean isLast() {
            return sessions.size() < PAGE;
        }

        /** @return whether the visitor wants more */
        boolean show(SessionVisitor visitor) {
            for (int i = 0; i < sessions.size(); i++) {
                SessionRecord record = sessions.get(i).record(ids.get(i));
                if (record != null && spaces.get(i) != null && !visitor.visit(spaces.get(i), record)) {
                    return false;
                }
            }
            return true;
        }
    }
}
