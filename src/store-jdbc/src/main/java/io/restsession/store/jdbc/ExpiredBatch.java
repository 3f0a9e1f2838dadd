package io.restsession.store.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes some expired rows out of the tables. They are found through the index, without a lock; then locked by their keys and
 * looked at again, so that of many nodes each session falls to one, and none that was extended meanwhile to any.
 */
final class ExpiredBatch {

    static final int SIZE = 100;

    private final Tables tables;
    private final Dialect dialect;
    private final Reads reads;

    ExpiredBatch(Tables tables, Dialect dialect, Reads reads) {
        this.tables = tables;
        this.dialect = dialect;
        this.reads = reads;
    }

    List<byte[]> candidates(Connection connection, Expired expired) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT record_key FROM " + tables.session() + " WHERE "
            + expired.condition() + " ORDER BY expires_at LIMIT " + SIZE)) {
            expired.bind(new Parameters(statement));
            return keys(statement);
        }
    }

    /** @return those removed that are to be told; what became of the others is nobody's business */
    Reads.Page claim(Connection connection, Expired expired, List<byte[]> candidates) throws SQLException {
        String locking = dialect.lockingRows(connection.getMetaData());
        return Transaction.run(connection, () -> {
            List<byte[]> keys = lock(connection, expired, candidates, locking);
            Reads.Page told = expired.isTold() && !keys.isEmpty() ? reads.page(connection, keys) : new Reads.Page();
            delete(connection, tables.value(), keys);
            delete(connection, tables.session(), keys);
            return told;
        });
    }

    private List<byte[]> lock(Connection connection, Expired expired, List<byte[]> candidates, String locking) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT record_key FROM " + tables.session() + dialect.byKey()
            + " WHERE record_key IN (" + Parameters.marks(candidates.size()) + ") AND " + expired.condition() + " ORDER BY record_key"
            + locking)) {
            expired.bind(new Parameters(statement).all(candidates));
            return keys(statement);
        }
    }

    private static List<byte[]> keys(PreparedStatement statement) throws SQLException {
        List<byte[]> keys = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                keys.add(rows.getBytes(1));
            }
        }
        return keys;
    }

    private static void delete(Connection connection, String table, List<byte[]> keys) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
            "DELETE FROM " + table + " WHERE record_key IN (" + Parameters.marks(keys.size()) + ")")) {
            new Parameters(statement).all(keys);
            statement.executeUpdate();
        }
    }
}
