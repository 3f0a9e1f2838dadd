package io.restsession.store.jdbc;

import io.restsession.core.store.SessionStore;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresqlRoundTripsTest extends RoundTripsContract {

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
    int serverPort() {
        return server.getPort();
    }

    @Override
    SessionStore open(int port) {
        return Databases.open("jdbc:postgresql://localhost:" + port + "/postgres", "store.user", "postgres", "store.connections", "1");
    }
}
