package io.restsession.store.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.restsession.core.config.Settings;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connections that there are. Thread-safe. */
final class ConnectionPool implements AutoCloseable {

    /** What the pool takes for a time limit at the least. */
    private static final int SHORTEST_LIMIT = 250;
    private static final long MINUTE = 60_000;

    private final HikariDataSource pool;

    ConnectionPool(DataSource connections, Settings settings) {
        HikariConfig config = new HikariConfig();
        int limit = Math.max(SHORTEST_LIMIT, settings.storeConnectTimeoutMillis());
        config.setPoolName("rest-session");
        config.setDataSource(connections);
        config.setThreadFactory(new DaemonThreads());
        config.setMaximumPoolSize(settings.storeConnections());
        config.setMinimumIdle(1);
        config.setConnectionTimeout(limit);
        config.setValidationTimeout(limit);
        config.setIdleTimeout(5 * MINUTE);
        config.setMaxLifetime(30 * MINUTE);
        config.setKeepaliveTime(MINUTE);
        config.setInitializationFailTimeout(-1);
        config.setRegisterMbeans(false);
        config.setAutoCommit(true);
        pool = new HikariDataSource(config);
    }

    Connection take() throws SQLException {
        return pool.getConnection();
    }

    /** Throws a connection away that is broken, or of which nobody knows what it still waits for. */
    void discard(Connection connection) {
        pool.evictConnection(connection);
    }

    /** Throws all away: where one was broken in its sleep, the others are too. */
    void discardIdle() {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    boolean isClosed() {
        return pool.isClosed();
    }

    @Override
    public void close() {
        pool.close();
    }
}
