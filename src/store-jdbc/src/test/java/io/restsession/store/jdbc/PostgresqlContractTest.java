package io.restsession.store.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlContractTest extends JdbcStoreContract {

    private static EmbeddedPostgres server;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @Override
    JdbcStore open(ShiftedClock clock) {
        return Databases.open(clock, "jdbc:postgresql://localhost:" + server.getPort() + "/postgres", "store.user", "postgres");
    }
}
