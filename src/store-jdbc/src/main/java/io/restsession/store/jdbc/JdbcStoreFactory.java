package io.restsession.store.jdbc;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import io.restsession.core.store.StoreOnFirstUse;
import java.time.Clock;

/** Opens {@code jdbc:} URLs of PostgreSQL, MariaDB, MySQL and H2. Thread-safe. */
public final class JdbcStoreFactory implements StoreFactory {

    private static final long SWEEP_MILLIS = 5_000;

    @Override
    public boolean opens(String scheme) {
        return "jdbc".equals(scheme);
    }

    @Override
    public SessionStore open(String url, Settings settings) {
        JdbcUrl checked = new JdbcUrl(url);
        if (checked.product() == Product.H2 && settings.jdbcDriverPath().isEmpty()) {
            throw new ConfigurationException("rest.session.store: the driver of H2 is not carried along;"
                + " name its jar with rest.session.jdbc.driver.path.");
        }
        return new StoreOnFirstUse("JDBC", () -> store(checked, settings, Clock.systemUTC(), SWEEP_MILLIS));
    }

    /** Loads the driver and starts the pool; waits for no server. */
    static JdbcStore store(JdbcUrl url, Settings settings, Clock clock, long sweepMillis) {
        Dialect dialect = Dialect.of(url.product());
        Tables tables = new Tables(settings.jdbcTable());
        DriverConnections connections = new DriverConnections(Drivers.find(url, settings.jdbcDriverPath()), url, dialect, settings);
        SqlTrouble trouble = new SqlTrouble(url, settings);
        Limits limits = new Limits(settings);
        Calls calls = new Calls(new ConnectionPool(connections, settings), new Schema(tables, dialect, trouble, limits), trouble, limits);
        return new JdbcStore(calls, tables, dialect, clock, sweepMillis);
    }

    @Override
    public String ddl(String url, Settings settings) {
        Dialect dialect = Dialect.of(new JdbcUrl(url).product());
        return String.join(";\n\n", dialect.ddl(new Tables(settings.jdbcTable()))) + ";\n";
    }
}
