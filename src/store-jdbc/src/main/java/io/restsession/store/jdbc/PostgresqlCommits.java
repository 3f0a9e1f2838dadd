package io.restsession.store.jdbc;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;

/**
 * Each write is one round trip. The driver sends the statements of one text together, and the server makes them one transaction
 * because there is only one Sync, at their end. The first locks the row, so that those behind it, each of which sees what was
 * committed when it began, see all that others did to this session before. What they return has a fixed size, or the driver would
 * send a Sync before.
 *
 * <p>Where values are set and nothing else, as nearly always, one statement does both: whoever waits for a lock is shown the row as it is
 * then, and {@code ON CONFLICT} meets what others have inserted since. The database has half the work. And where one value is set that
 * was there before, it is enough to lock that: who deletes the session deletes its values too, and has to wait for it. Only if it is there
 * no more is there a second round trip.
 */
final class PostgresqlCommits implements Commits {

    private static final String GIVEN = "unnest(?, ?, ?) AS given(name, long_name, content)";

    private final Tables tables;

    PostgresqlCommits(Tables tables) {
        this.tables = tables;
    }

    @Override
    public boolean create(Connection connection, NewSession session) throws SQLException {
        Map<String, byte[]> values = session.delta().set();
        StringBuilder sql = new StringBuilder("WITH fresh AS (INSERT INTO ").append(tables.session()).append(" (").append(Tables.COLUMNS)
            .append(") VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?) ON CONFLICT (session_key) DO NOTHING RETURNING record_key)");
        if (!values.isEmpty()) {
            sql.append(", put AS (INSERT INTO ").append(tables.value()).append(" (").append(Tables.VALUE_COLUMNS)
                .append(") SELECT fresh.record_key, given.* FROM fresh, ").append(GIVEN).append(')');
        }
        sql.append(" SELECT count(*)::int FROM fresh");
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            Parameters parameters = new Parameters(statement);
            session.bind(parameters);
            bind(parameters, values);
            return LastNumber.of(statement) == 1;
        }
    }

    @Override
    public CommitResult update(Connection connection, byte[] key, Delta delta, NewId newId, long now) throws SQLException {
        Times times = new Times(delta);
        boolean sets = newId == null && times.isEmpty() && delta.removed().isEmpty();
        if (sets && delta.isReplacing() && delta.set().size() == 1 && isReplaced(connection, key, delta.set().entrySet().iterator().next(), now)) {
            return CommitResult.APPLIED;
        }
        StringBuilder sql = sets ? new StringBuilder(1024) : locked();
        if (newId != null) {
            changingId(sql);
        }
        live(sql, sets);
        if (!times.isEmpty()) {
            sql.append(", timed AS (UPDATE ").append(tables.session()).append(" SET ").append(times.assignments())
                .append(" WHERE record_key IN (SELECT record_key FROM live))");
        }
        if (!delta.removed().isEmpty()) {
            sql.append(", removed AS (DELETE FROM ").append(tables.value())
                .append(" v USING live WHERE v.record_key = live.record_key AND v.name = ANY (?))");
        }
        if (!delta.set().isEmpty()) {
            sql.append(", put AS (INSERT INTO ").append(tables.value()).append(" (").append(Tables.VALUE_COLUMNS)
                .append(") SELECT live.record_key, given.* FROM live, ").append(GIVEN)
                .append(" ON CONFLICT (record_key, name) DO UPDATE SET content = excluded.content)");
        }
        sql.append(" SELECT CASE WHEN NOT EXISTS (SELECT FROM live) THEN ").append(CommitResult.REFUSED.ordinal());
        if (newId != null) {
            sql.append(" WHEN NOT EXISTS (SELECT FROM live WHERE session_key = ?) THEN ").append(CommitResult.MOVED.ordinal());
        }
        sql.append(" ELSE ").append(CommitResult.APPLIED.ordinal()).append(" END");
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            Parameters parameters = new Parameters(statement);
            if (!sets) {
                parameters.bytes(key);
            }
            if (newId != null) {
                parameters.bytes(newId.key()).bytes(newId.id()).bytes(key).number(now)
                    .bytes(newId.forwardKey()).bytes(key).number(NewId.graceEnd(now)).bytes(newId.key());
            }
            parameters.bytes(key).number(now);
            times.bind(parameters);
            if (!delta.removed().isEmpty()) {
                parameters.array(keys(delta.removed()));
            }
            bind(parameters, delta.set());
            if (newId != null) {
                parameters.bytes(newId.key());
            }
            return CommitResult.values()[LastNumber.of(statement)];
        }
    }

    /** @return false: there is no such value, or the session is not there under this id */
    private boolean isReplaced(Connection connection, byte[] key, Map.Entry<String, byte[]> value, long now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE " + tables.value() + " v SET content = ? FROM "
            + tables.session() + " s WHERE s.session_key = ? AND s." + Tables.IS_LIVE
            + " AND v.record_key = s.record_key AND v.name = ?")) {
            new Parameters(statement).bytes(value.getValue()).bytes(key).number(now).bytes(new ValueName(value.getKey()).key());
            return statement.executeUpdate() == 1;
        }
    }

    @Override
    public void delete(Connection connection, byte[] key, long now) throws SQLException {
        StringBuilder sql = locked();
        live(sql, false);
        sql.append(", gone AS (DELETE FROM ").append(tables.value()).append(" v USING live WHERE v.record_key = live.record_key)")
            .append(" DELETE FROM ").append(tables.session()).append(" s USING live WHERE s.record_key = live.record_key");
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            new Parameters(statement).bytes(key).bytes(key).number(now);
            LastNumber.of(statement);
        }
    }

    private StringBuilder locked() {
        return new StringBuilder(1024).append("SELECT 1 FROM ").append(tables.session()).append(" WHERE record_key = (")
            .append(tables.recordKey()).append(") FOR UPDATE; ");
    }

    /** Only if the session still has the id it was loaded under; and the row of that id only if this very transaction changed it. */
    private void changingId(StringBuilder sql) {
        sql.append("UPDATE ").append(tables.session()).append(" SET session_key = ?, id = ? WHERE session_key = ? AND ")
            .append(Tables.IS_LIVE).append("; INSERT INTO ").append(tables.session()).append(" (").append(Tables.COLUMNS)
            .append(") SELECT ?, ?, record_key, ").append(tables.forwardColumns()).append(" FROM ").append(tables.session())
            .append(" WHERE session_key = ? AND moved_to IS NULL AND xmin::text::bigint = txid_current() % 4294967296; ");
    }

    /** @param locks whether nothing before it does */
    private void live(StringBuilder sql, boolean locks) {
        sql.append("WITH live AS (SELECT record_key, session_key FROM ").append(tables.session()).append(" WHERE record_key = (")
            .append(tables.recordKey()).append(") AND ").append(Tables.IS_LIVE).append(locks ? " FOR UPDATE)" : ")");
    }

    private static void bind(Parameters parameters, Map<String, byte[]> values) throws SQLException {
        if (values.isEmpty()) {
            return;
        }
        byte[][] keys = new byte[values.size()][];
        byte[][] wholes = new byte[values.size()][];
        int i = 0;
        for (String name : values.keySet()) {
            ValueName stored = new ValueName(name);
            keys[i] = stored.key();
            wholes[i++] = stored.whole();
        }
        parameters.array(keys).array(wholes).array(values.values().toArray(new byte[0][]));
    }

    private static byte[][] keys(Collection<String> names) {
        byte[][] keys = new byte[names.size()][];
        int i = 0;
        for (String name : names) {
            keys[i++] = new ValueName(name).key();
        }
        return keys;
    }
}
