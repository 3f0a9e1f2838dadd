package io.restsession.store.jdbc;

import io.restsession.core.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Sees to it that the tables are there, before the first statement that needs them. Thread-safe. */
final class Schema {

    /** Nodes that start together create together, and may get in one another's way. */
    private static final int ATTEMPTS = 5;

    private final Tables tables;
    private final Dialect dialect;
    private final SqlTrouble trouble;
    private final Limits limits;
    private final ReentrantLock creating = new ReentrantLock();
    private volatile boolean ready;

    Schema(Tables tables, Dialect dialect, SqlTrouble trouble, Limits limits) {
        this.tables = tables;
        this.dialect = dialect;
        this.trouble = trouble;
        this.limits = limits;
    }

    void ensure(Connection connection) throws SQLException {
        if (!ready) {
            if (!isThere(connection)) {
                createAlone(connection);
            }
            ready = true;
        }
    }

    /** Somebody may have dropped a table: look again next time. */
    void forget() {
        ready = false;
    }

    /** Only one thread at a time: it would do nobody good to create at the same time. */
    private void createAlone(Connection connection) throws SQLException {
        try {
            if (!creating.tryLock(limits.answer(), TimeUnit.MILLISECONDS)) {
                throw StoreException.outOfReach(trouble.where() + ": the tables are still being created.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(trouble.where() + ": the thread was interrupted while the tables were created.", e);
        }
        try {
            findOrCreate(connection);
        } finally {
            creating.unlock();
        }
    }

    private void findOrCreate(Connection connection) throws SQLException {
        for (int attempt = 1; !isThere(connection); attempt++) {
            try {
                create(connection);
            } catch (SQLException e) {
                if (SqlState.NO_COLUMN.is(e)) {
                    throw notOurs(e);
                }
                if (SqlState.NOT_PERMITTED.is(e) || SqlState.READ_ONLY.is(e) || attempt == ATTEMPTS) {
                    if (isThere(connection)) {
                        return;
                    }
                    throw refused(e);
                }
            }
        }
    }

    private boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeQuery(probe()).close();
            return true;
        } catch (SQLException e) {
            if (SqlState.NO_COLUMN.is(e)) {
                throw notOurs(e);
            }
            if (SqlState.NO_TABLE.is(e) || SqlState.NO_SCHEMA.is(e)) {
                return false;
            }
            throw e;
        }
    }

    private String probe() {
        List<String> columns = new ArrayList<>();
        for (String column : Tables.COLUMNS.split(", ")) {
            columns.add("s." + column);
        }
        for (String column : Tables.VALUE_COLUMNS.split(", ")) {
            columns.add("v." + column);
        }
        return "SELECT " + String.join(", ", columns) + " FROM " + tables.session() + " s, " + tables.value() + " v WHERE 1 = 0";
    }

    private void create(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : dialect.ddl(tables)) {
                statement.execute(sql);
            }
        }
    }

    private StoreException notOurs(SQLException e) {
        return new StoreException(trouble.where() + " has a table " + tables.session() + " or " + tables.value()
            + " that is not this store's: it lacks columns. Name another with rest.session.jdbc.table.", e);
    }

    private StoreException refused(SQLException e) {
        return new StoreException(trouble.where() + " has no table " + tables.session() + ", and this user can't create it: "
            + trouble.inItsWords(e) + ". Have its owner run what \"java -jar rest-session-agent.jar ddl --store URL\" prints,"
            + " and grant SELECT, INSERT, UPDATE and DELETE on both tables.", e);
    }
}
