package io.restsession.store.jdbc;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Each write is one round trip: the statements of a transaction travel as one text, with a variable of the connection to say
 * whether there is a session to be written to.
 */
final class MariadbCommits implements Commits {

    /** How many values one statement takes. */
    private static final int AT_ONCE = 100;

    private static final String FOUND = "(@rest_session_key IS NOT NULL)";

    /** Whether the session still has the id it was loaded under; takes its key. */
    private static final String HAS_ID = "@rest_session_key = ?";

    private final Tables tables;

    MariadbCommits(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean create(Connection connection, NewSession session) throws SQLException {
        StringBuilder sql = new StringBuilder(1024).append("START TRANSACTION; INSERT INTO ").append(tables.session()).append(" (")
            .append(Tables.COLUMNS).append(") VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?)");
        for (int left = session.delta().set().size(); left > 0; left -= AT_ONCE) {
            sql.append("; INSERT INTO ").append(tables.value()).append(" (").append(Tables.VALUE_COLUMNS).append(") VALUES ")
                .append(Parameters.repeated("(?, ?, ?, ?)", Math.min(left, AT_ONCE)));
        }
        try (PreparedStatement statement = connection.prepareStatement(sql.append("; COMMIT").toString())) {
            Parameters parameters = new Parameters(statement);
            session.bind(parameters);
            for (Map.Entry<String, byte[]> value : session.delta().set().entrySet()) {
                parameters.bytes(session.recordKey());
                bind(parameters, value);
            }
            LastNumber.of(statement);
            return true;
        } catch (SQLException e) {
            rollBack(connection, e);
            if (SqlState.DUPLICATE_KEY.is(e)) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public CommitResult update(Connection connection, byte[] key, Delta delta, NewId newId, long now) throws SQLException {
        Times times = new Times(delta);
        StringBuilder sql = locked();
        if (newId != null) {
            sql.append("UPDATE ").append(tables.session()).append(" SET session_key = ?, id = ?")
                .append(" WHERE record_key = @rest_session_record AND ")
                .append(HAS_ID).append("; INSERT INTO ").append(tables.session()).append(" (").append(Tables.COLUMNS)
                .append(") SELECT ?, ?, record_key, ").append(tables.forwardColumns()).append(" FROM ").append(tables.session())
                .append(" WHERE record_key = @rest_session_record AND ").append(HAS_ID).append("; ");
        }
        if (!times.isEmpty()) {
            sql.append("UPDATE ").append(tables.session()).append(" SET ").append(times.assignments())
                .append(" WHERE record_key = @rest_session_record AND ").append(FOUND).append("; ");
        }
        if (!delta.removed().isEmpty()) {
            sql.append("DELETE FROM ").append(tables.value()).append(" WHERE record_key = @rest_session_record AND ").append(FOUND)
                .append(" AND name IN (").append(Parameters.marks(delta.removed().size())).append("); ");
        }
        put(sql, delta.set().size());
        sql.append("SELECT CASE WHEN NOT ").append(FOUND).append(" THEN ").append(CommitResult.REFUSED.ordinal());
        if (newId != null) {
            sql.append(" WHEN @rest_session_key NOT IN (?, ?) THEN ").append(CommitResult.MOVED.ordinal());
        }
        sql.append(" ELSE ").append(CommitResult.APPLIED.ordinal()).append(" END; COMMIT");
        int result = run(connection, sql.toString(), parameters -> {
            parameters.bytes(key).number(now);
            if (newId != null) {
                parameters.bytes(newId.key()).bytes(newId.id()).bytes(key)
                    .bytes(newId.forwardKey()).bytes(key).number(NewId.graceEnd(now)).bytes(key);
            }
            times.bind(parameters);
            for (String name : delta.removed()) {
                parameters.bytes(new ValueName(name).key());
            }
            for (Map.Entry<String, byte[]> value : delta.set().entrySet()) {
                bind(parameters, value);
            }
            if (newId != null) {
                parameters.bytes(key).bytes(newId.key());
            }
        });
        return CommitResult.values()[result];
    }

    @Override
    public void delete(Connection connection, byte[] key, long now) throws SQLException {
        StringBuilder sql = locked();
        for (String table : new String[] {tables.value(), tables.session()}) {
            sql.append("DELETE FROM ").append(table).append(" WHERE record_key = @rest_session_record AND ").append(FOUND).append("; ");
        }
        run(connection, sql.append("COMMIT").toString(), parameters -> parameters.bytes(key).number(now));
    }

    /**
     * Two steps, because a row must be locked by its record key alone: through another index, entries and rows would be locked
     * in turns.
     */
    private StringBuilder locked() {
        return new StringBuilder(1024).append("SET @rest_session_record = NULL, @rest_session_key = NULL; START TRANSACTION; ")
            .append("SELECT COALESCE(moved_to, record_key) INTO @rest_session_record FROM ").append(tables.session())
            .append(" WHERE session_key = ?; SELECT session_key INTO @rest_session_key FROM ")
            .append(tables.session()).append(" WHERE record_key = @rest_session_record AND ").append(Tables.IS_LIVE)
            .append(" FOR UPDATE; ");
    }

    /** One statement each, on the same way: a union of them would lose large values. */
    private void put(StringBuilder sql, int values) {
        for (int i = 0; i < values; i++) {
            sql.append("INSERT INTO ").append(tables.value()).append(" (").append(Tables.VALUE_COLUMNS)
                .append(") SELECT @rest_session_record, ?, ?, ? FROM DUAL WHERE ").append(FOUND)
                .append(" ON DUPLICATE KEY UPDATE content = VALUES(content); ");
        }
    }

    private interface Binding {
        void on(Parameters parameters) throws SQLException;
    }

    private static void bind(Parameters parameters, Map.Entry<String, byte[]> value) throws SQLException {
        ValueName name = new ValueName(value.getKey());
        parameters.bytes(name.key()).bytes(name.whole()).bytes(value.getValue());
    }

    private static int run(Connection connection, String sql, Binding binding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            binding.on(new Parameters(statement));
            return LastNumber.of(statement);
        } catch (SQLException e) {
            rollBack(connection, e);
            throw e;
        }
    }

    /** The server went no further than to the statement that failed, and the transaction is still open. */
    private static void rollBack(Connection connection, SQLException failure) {
        if (SqlTrouble.isBroken(failure)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
