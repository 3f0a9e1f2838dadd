package io.restsession.store.jdbc;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** What is done differently on each kind of database. Immutable. */
interface Dialect {

    static Dialect of(Product product) {
        switch (product) {
            case POSTGRESQL:
                return new PostgresqlDialect();
            case H2:
                return new H2Dialect();
            default:
                return new MariadbDialect();
        }
    }

    /** The statements that create the tables where they are not there yet, the session's completely before the values'. */
    List<String> ddl(Tables tables);

    Commits commits(Tables tables);

    /** The options that a URL must not set otherwise: the store's statements depend on them. */
    Properties required();

    /** Limits and names for the driver, where the URL does not set them. */
    Properties options(Limits limits);

    /** What every new connection is told. */
    String setup(Limits limits);

    /** How rows are locked: without waiting for those that others hold, where the database can do that. */
    String lockingRows(DatabaseMetaData database) throws SQLException;

    /** Ends a condition, and keeps the database from answering with what it has found earlier. */
    default String uncached() {
        return "";
    }

    /** Follows the name of a table whose rows are locked by their key. */
    default String byKey() {
        return "";
    }
}
