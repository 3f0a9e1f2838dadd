package io.restsession.store.jdbc;

import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** PostgreSQL 9.5 and later. */
final class PostgresqlDialect implements Dialect {

    @Override
    public List<String> ddl(Tables tables) {
        return Arrays.asList(
            "CREATE TABLE IF NOT EXISTS " + tables.session() + " (\n"
                + "    record_key bytea PRIMARY KEY,\n    session_key bytea NOT NULL UNIQUE,\n"
                + "    moved_to bytea,\n    space_key bytea NOT NULL,\n    space bytea NOT NULL,\n    id bytea NOT NULL,\n"
                + "    issued_at bigint NOT NULL,\n    max_age bigint NOT NULL,\n    expires_at bigint NOT NULL\n)",
            "CREATE INDEX IF NOT EXISTS " + tables.index() + " ON " + tables.session() + " (expires_at, space_key)",
            "CREATE TABLE IF NOT EXISTS " + tables.value() + " (\n    record_key bytea NOT NULL,\n    name bytea NOT NULL,\n"
                + "    long_name bytea NOT NULL,\n    content bytea NOT NULL,\n    PRIMARY KEY (record_key, name)\n)");
    }

    @Override
    public Commits commits(Tables tables) {
        return new PostgresqlCommits(tables);
    }

    @Override
    public Properties required() {
        Properties required = new Properties();
        // Details of an error show keys and values.
        required.setProperty("logServerErrorDetail", "false");
        // Otherwise each statement of a text is sent, and committed, alone.
        required.setProperty("preferQueryMode", "extended");
        return required;
    }

    @Override
    public Properties options(Limits limits) {
        Properties options = new Properties();
        options.setProperty("ApplicationName", "rest-session");
        options.setProperty("connectTimeout", String.valueOf(Limits.seconds(limits.connect())));
        options.setProperty("socketTimeout", String.valueOf(Limits.seconds(limits.answer())));
        options.setProperty("tcpKeepAlive", "true");
        return options;
    }

    @Override
    public String setup(Limits limits) {
        return "SET lock_timeout = " + Math.max(1, limits.server() - limits.server() / 8) + "; SET statement_timeout = " + limits.server()
            + "; SET default_transaction_isolation = 'read committed'";
    }

    @Override
    public String lockingRows(DatabaseMetaData database) {
        return " FOR UPDATE SKIP LOCKED";
    }
}
