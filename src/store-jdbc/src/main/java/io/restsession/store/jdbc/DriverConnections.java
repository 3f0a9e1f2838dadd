package io.restsession.store.jdbc;

import io.restsession.core.config.Settings;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** New connections, made by one driver and set up for this store. Thread-safe. */
final class DriverConnections implements DataSource {

    private final Driver driver;
    private final String url;
    private final Properties properties = new Properties();
    private final String setup;
    private final Limits limits;
    private final boolean limitsAnswers;

    DriverConnections(Driver driver, JdbcUrl given, Dialect dialect, Settings settings) {
        this.driver = driver;
        limits = new Limits(settings);
        setup = dialect.setup(limits);
        limitsAnswers = !given.sets("socketTimeout") && given.product().isServer();
        Properties fixed = dialect.required();
        // A driver lets the URL win where both say something.
        put(fixed, "user", settings.storeUser());
        put(fixed, "password", settings.storePassword());
        for (Map.Entry<Object, Object> option : dialect.options(limits).entrySet()) {
            if (!given.sets((String) option.getKey())) {
                properties.put(option.getKey(), option.getValue());
            }
        }
        properties.putAll(fixed);
        url = forDriver(driver, given.without(fixed.stringPropertyNames().toArray(new String[0])));
    }

    private static void put(Properties properties, String key, String value) {
        if (value != null) {
            properties.setProperty(key, value);
        }
    }

    /** MariaDB's driver speaks to MySQL too, but wants its own name in the URL. */
    private static String forDriver(Driver driver, String url) {
        String mysql = "jdbc:mysql:";
        boolean isMariadb = driver instanceof org.mariadb.jdbc.Driver;
        return isMariadb && url.regionMatches(true, 0, mysql, 0, mysql.length()) ? "jdbc:mariadb:" + url.substring(mysql.length()) : url;
    }

    /** Where a server is restarted, a connection may break while it is made: the next one is likely to be of the new server. */
    @Override
    public Connection getConnection() throws SQLException {
        try {
            return connect();
        } catch (SQLException e) {
            if (SqlTrouble.isCutOff(e)) {
                return connect();
            }
            throw e;
        }
    }

    private Connection connect() throws SQLException {
        Connection connection = driver.connect(url, (Properties) properties.clone());
        if (connection == null) {
            throw new SQLException("the driver does not take this URL");
        }
        try (Statement statement = connection.createStatement()) {
            if (limitsAnswers) {
                connection.setNetworkTimeout(Runnable::run, limits.answer());
            }
            statement.execute(setup);
            return WatchedConnection.of(connection);
        } catch (SQLException | RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // The pool says so; the driver has limits of its own from the settings.
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
