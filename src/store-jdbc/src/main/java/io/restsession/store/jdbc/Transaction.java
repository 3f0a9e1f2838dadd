package io.restsession.store.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Several statements that are done together or not at all. */
final class Transaction {

    interface Work<T> {
        T run() throws SQLException;
    }

    private Transaction() {
    }

    /** @param connection one that commits by itself, and does so again afterwards */
    static <T> T run(Connection connection, Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            connection.setAutoCommit(true);
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            try {
                connection.rollback();
                connection.setAutoCommit(true);
            } catch (SQLException broken) {
                e.addSuppressed(broken);
            }
            throw e;
        }
    }
}
