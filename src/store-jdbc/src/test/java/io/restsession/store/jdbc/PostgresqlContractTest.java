package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlContractTest extends JdbcStoreContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    /** The store would have tried again after a deadlock, and nobody would know. */
    @AfterAll
    static void noDeadlockHappened() throws Exception {
        try (EmbeddedPostgres closed = server; Connection connection = server.getPostgresDatabase().getConnection();
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT deadlocks FROM pg_stat_database WHERE datname = 'postgres'")) {
            rows.next();
            assertEquals(0, rows.getInt(1));
        }
    }

    @Override
    JdbcStore open(ShiftedClock clock) {
        return Databases.open(clock, "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "store.user", "postgres");
    }
}
