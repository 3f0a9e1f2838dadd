/**
 * Sessions in two tables of PostgreSQL, MariaDB, MySQL or H2: one row for the session, one for each of its values.
 * What enters here is encoded already; no SQL and no JDBC leaves this package, and nothing here asks the JDK's
 * {@link java.sql.DriverManager} or the thread's class loader for a driver.
 */
package io.restsession.store.jdbc;
