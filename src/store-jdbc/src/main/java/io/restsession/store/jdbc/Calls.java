package io.restsession.store.jdbc;

import io.restsession.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Asks the database: on a connection of the pool, again where that may help, and with errors in plain words. Thread-safe. */
final class Calls implements AutoCloseable {

    /** So often a transaction may give way to others. */
    private static final int CONFLICTS = 10;

    interface Call<T> {
        /** @param isRepeated whether an earlier attempt may have been applied, without an answer */
        T on(Connection connection, boolean isRepeated) throws SQLException;
    }

    private final ConnectionPool pool;
    private final Schema schema;
    private final SqlTrouble trouble;
    private final long patienceNanos;

    Calls(ConnectionPool pool, Schema schema, SqlTrouble trouble, Limits limits) {
        this.pool = pool;
        this.schema = schema;
        this.trouble = trouble;
        patienceNanos = TimeUnit.MILLISECONDS.toNanos(limits.answer());
    }

    <T> T call(Call<T> call) {
        long start = System.nanoTime();
        boolean isRepeated = false;
        for (int conflicts = 0;;) {
            try (Connection connection = connection()) {
                return on(connection, call, isRepeated);
            } catch (SQLException e) {
                boolean isInTime = System.nanoTime() - start < patienceNanos;
                if (SqlTrouble.isBroken(e) && !SqlTrouble.isTimeout(e) && !isRepeated && isInTime) {
                    isRepeated = true;
                    pool.discardIdle();
                } else if (!SqlState.CONFLICT.is(e) || ++conflicts == CONFLICTS || !isInTime) {
                    throw failed(e);
                }
            }
        }
    }

    private <T> T on(Connection connection, Call<T> call, boolean isRepeated) throws SQLException {
        try {
            schema.ensure(connection);
            return call.on(connection, isRepeated);
        } catch (SQLException e) {
            if (SqlTrouble.isBroken(e) || SqlState.READ_ONLY.is(e)) {
                pool.discard(connection);
            }
            if (SqlTrouble.isSilent(e)) {
                pool.discardIdle();
            }
            throw e;
        }
    }

    private Connection connection() {
        if (pool.isClosed()) {
            throw new StoreException("The JDBC store is closed.");
        }
        try {
            return pool.take();
        } catch (SQLException e) {
            throw trouble.connecting(e);
        }
    }

    private StoreException failed(SQLException e) {
        if (SqlState.NO_TABLE.is(e) || SqlState.NO_COLUMN.is(e)) {
            schema.forget();
        }
        return trouble.asking(e);
    }

    @Override
    public void close() {
        pool.close();
    }
}
