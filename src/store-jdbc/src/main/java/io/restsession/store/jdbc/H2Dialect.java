package io.restsession.store.jdbc;

import java.sql.DatabaseMetaData;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/** H2 2.x, in the process or as a server. */
final class H2Dialect implements Dialect {

    @Override
    public List<String> ddl(Tables tables) {
        return Arrays.asList(
            "CREATE TABLE IF NOT EXISTS " + tables.session() + " (\n    record_key VARBINARY(16) PRIMARY KEY,\n"
                + "    session_key VARBINARY(32) NOT NULL UNIQUE,\n    moved_to VARBINARY(16),\n    space_key VARBINARY(16) NOT NULL,\n"
                + "    space BLOB NOT NULL,\n    id BLOB NOT NULL,\n    issued_at BIGINT NOT NULL,\n    max_age BIGINT NOT NULL,\n"
                + "    expires_at BIGINT NOT NULL\n)",
            "CREATE INDEX IF NOT EXISTS " + schema(tables) + tables.index() + " ON " + tables.session() + " (expires_at, space_key)",
            "CREATE TABLE IF NOT EXISTS " + tables.value() + " (\n    record_key VARBINARY(16) NOT NULL,\n"
                + "    name VARBINARY(" + ValueName.LONGEST_KEY + ") NOT NULL,\n    long_name BLOB NOT NULL,\n    content BLOB NOT NULL,\n"
                + "    PRIMARY KEY (record_key, name)\n)");
    }

    private static String schema(Tables tables) {
        return tables.session().substring(0, tables.session().indexOf('.') + 1);
    }

    @Override
    public Commits commits(Tables tables) {
        return new TransactionCommits(tables);
    }

    @Override
    public Properties required() {
        return new Properties();
    }

    @Override
    public Properties options(Limits limits) {
        Properties options = new Properties();
        // What JDBC has for this, H2's driver ignores.
        options.setProperty("NETWORK_TIMEOUT", String.valueOf(limits.answer()));
        return options;
    }

    @Override
    public String setup(Limits limits) {
        return "SET LOCK_TIMEOUT " + limits.server() + "; SET QUERY_TIMEOUT " + limits.server();
    }

    @Override
    public String lockingRows(DatabaseMetaData database) {
        return " FOR UPDATE";
    }

    /**
     * H2 repeats the last result of a query if it was asked with the same parameters and no table has changed since; but it takes a
     * table for changed when it is written to, and not when that is committed.
     */
    @Override
    public String uncached() {
        return " AND RAND() >= 0";
    }
}
