package io.restsession.store.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** MariaDB 10.4 and later, MySQL 8 and later. */
final class MariadbDialect implements Dialect {

    @Override
    public List<String> ddl(Tables tables) {
        return Arrays.asList(
            "CREATE TABLE IF NOT EXISTS " + tables.session() + " (\n    record_key BINARY(16) NOT NULL PRIMARY KEY,\n"
                + "    session_key BINARY(32) NOT NULL UNIQUE,\n    moved_to BINARY(16),\n    space_key BINARY(16) NOT NULL,\n"
                + "    space MEDIUMBLOB NOT NULL,\n    id MEDIUMBLOB NOT NULL,\n    issued_at BIGINT NOT NULL,\n"
                + "    max_age BIGINT NOT NULL,\n    expires_at BIGINT NOT NULL,\n    KEY " + tables.index()
                + " (expires_at, space_key)\n) ENGINE=InnoDB",
            "CREATE TABLE IF NOT EXISTS " + tables.value() + " (\n    record_key BINARY(16) NOT NULL,\n    name VARBINARY("
                + ValueName.LONGEST_KEY + ") NOT NULL,\n    long_name MEDIUMBLOB NOT NULL,\n    content LONGBLOB NOT NULL,\n"
                + "    PRIMARY KEY (record_key, name)\n) ENGINE=InnoDB");
    }

    @Override
    public Commits commits(Tables tables) {
        return new MariadbCommits(tables);
    }

    @Override
    public Properties required() {
        Properties required = new Properties();
        // The statements of a transaction travel as one text, which no server prepares.
        required.setProperty("allowMultiQueries", "true");
        required.setProperty("useServerPrepStmts", "false");
        return required;
    }

    @Override
    public Properties options(Limits limits) {
        Properties options = new Properties();
        options.setProperty("connectTimeout", String.valueOf(limits.connect()));
        options.setProperty("socketTimeout", String.valueOf(limits.answer()));
        options.setProperty("tcpKeepAlive", "true");
        return options;
    }

    /** What stands in the comment is for MariaDB alone: MySQL has no such variable. */
    @Override
    public String setup(Limits limits) {
        return "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; SET SESSION innodb_lock_wait_timeout = "
            + Math.max(1, limits.server() / 1000) + " /*M!100100 , SESSION max_statement_time = " + limits.server() / 1000.0 + " */";
    }

    @Override
    public String lockingRows(DatabaseMetaData database) throws SQLException {
        int major = database.getDatabaseMajorVersion();
        boolean isMariadb = database.getDatabaseProductVersion().contains("MariaDB");
        boolean skips = isMariadb ? major > 10 || major == 10 && database.getDatabaseMinorVersion() >= 6 : major >= 8;
        return skips ? " FOR UPDATE SKIP LOCKED" : " FOR UPDATE";
    }

    /** By way of another index, rows and their entries in it would be locked in another order than requests lock them. */
    @Override
    public String byKey() {
        return " FORCE INDEX (PRIMARY)";
    }
}
