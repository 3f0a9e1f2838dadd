package io.restsession.store.jdbc;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Each write is a transaction of a few statements, for databases that are near, as H2 is. */
final class TransactionCommits implements Commits {

    /** How many values one statement takes: within every limit on parameters and on the size of a plan. */
    private static final int AT_ONCE = 200;

    private final Tables tables;

    TransactionCommits(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean create(Connection connection, NewSession session) throws SQLException {
        return Transaction.run(connection, () -> {
            try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + tables.session() + " (" + Tables.COLUMNS
                + ") VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)")) {
                session.bind(new Parameters(statement));
                statement.executeUpdate();
            } catch (SQLException e) {
                if (SqlState.DUPLICATE_KEY.is(e)) {
                    return false;
                }
                throw e;
            }
            put(connection, session.recordKey(), session.delta().set());
            return true;
        });
    }

    @Override
    public CommitResult update(Connection connection, byte[] key, Delta delta, NewId newId, long now) throws SQLException {
        return Transaction.run(connection, () -> {
            Locked row = lock(connection, key, now);
            if (row == null) {
                return CommitResult.REFUSED;
            }
            boolean changesId = newId != null && Arrays.equals(row.sessionKey, key);
            if (changesId) {
                changeId(connection, row.recordKey, key, newId, now);
            }
            times(connection, row.recordKey, new Times(delta));
            remove(connection, row.recordKey, delta);
            put(connection, row.recordKey, delta.set());
            boolean isMoved = newId != null && !changesId && !Arrays.equals(row.sessionKey, newId.key());
            return isMoved ? CommitResult.MOVED : CommitResult.APPLIED;
        });
    }

    @Override
    public void delete(Connection connection, byte[] key, long now) throws SQLException {
        Transaction.run(connection, () -> {
            Locked row = lock(connection, key, now);
            if (row != null) {
                execute(connection, "DELETE FROM " + tables.value() + " WHERE record_key = ?", row.recordKey);
                execute(connection, "DELETE FROM " + tables.session() + " WHERE record_key = ?", row.recordKey);
            }
            return null;
        });
    }

    /** @return null if there is no such session */
    private Locked lock(Connection connection, byte[] key, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT record_key, session_key FROM " + tables.session()
            + " WHERE record_key = (" + tables.recordKey() + ") AND " + Tables.IS_LIVE + " FOR UPDATE")) {
            new Parameters(statement).bytes(key).number(now);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new Locked(rows.getBytes(1), rows.getBytes(2)) : null;
            }
        }
    }

    private void times(Connection connection, byte[] recordKey, Times times) throws SQLException {
        if (times.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(
            "UPDATE " + tables.session() + " SET " + times.assignments() + " WHERE record_key = ?")) {
            Parameters parameters = new Parameters(statement);
            times.bind(parameters);
            parameters.bytes(recordKey);
            statement.executeUpdate();
        }
    }

    private void changeId(Connection connection, byte[] recordKey, byte[] key, NewId newId, long now) throws SQLException {
        execute(connection, "UPDATE " + tables.session() + " SET session_key = ?, id = ? WHERE record_key = ?",
            newId.key(), newId.id(), recordKey);
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO " + tables.session() + " (" + Tables.COLUMNS
            + ") SELECT ?, ?, record_key, " + tables.forwardColumns() + " FROM " + tables.session() + " WHERE record_key = ?")) {
            new Parameters(statement).bytes(newId.forwardKey()).bytes(key).number(NewId.graceEnd(now)).bytes(recordKey);
            statement.executeUpdate();
        }
    }

    private void remove(Connection connection, byte[] recordKey, Delta delta) throws SQLException {
        Iterator<String> names = delta.removed().iterator();
        while (names.hasNext()) {
            List<byte[]> keys = new ArrayList<>();
            while (names.hasNext() && keys.size() < AT_ONCE) {
                keys.add(new ValueName(names.next()).key());
            }
            try (PreparedStatement statement = connection.prepareStatement("DELETE FROM " + tables.value()
                + " WHERE record_key = ? AND name IN (" + Parameters.marks(keys.size()) + ")")) {
                new Parameters(statement).bytes(recordKey).all(keys);
                statement.executeUpdate();
            }
        }
    }

    private void put(Connection connection, byte[] recordKey, Map<String, byte[]> values) throws SQLException {
        Iterator<Map.Entry<String, byte[]>> left = values.entrySet().iterator();
        for (int count = values.size(); count > 0; count -= AT_ONCE) {
            int rows = Math.min(count, AT_ONCE);
            try (PreparedStatement statement = connection.prepareStatement("MERGE INTO " + tables.value() + " (" + Tables.VALUE_COLUMNS
                + ") KEY (record_key, name) VALUES " + Parameters.repeated("(?, ?, ?, ?)", rows))) {
                Parameters parameters = new Parameters(statement);
                for (int row = 0; row < rows; row++) {
                    Map.Entry<String, byte[]> value = left.next();
                    ValueName name = new ValueName(value.getKey());
                    parameters.bytes(recordKey).bytes(name.key()).bytes(name.whole()).bytes(value.getValue());
                }
                statement.executeUpdate();
            }
        }
    }

    private static void execute(Connection connection, String sql, byte[]... keys) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            Parameters parameters = new Parameters(statement);
            for (byte[] key : keys) {
                parameters.bytes(key);
            }
            statement.executeUpdate();
        }
    }

    /** A row that nobody else changes now. */
    private static final class Locked {

        private final byte[] recordKey;
        private final byte[] sessionKey;

        Locked(byte[] recordKey, byte[] sessionKey) {
            this.recordKey = recordKey;
            this.sessionKey = sessionKey;
        }
    }
}
