package io.restsession.store.jdbc;

import io.restsession.core.store.SessionStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** By the name of MySQL, which the carried driver does not know of itself. */
class MariadbRoundTripsTest extends RoundTripsContract {

    private static MariadbServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new MariadbServer();
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Override
    int serverPort() {
        return server.port();
    }

    @Override
    SessionStore open(int port) {
        return Databases.open("jdbc:mysql://127.0.0.1:" + port + "/test?useSSL=false", "store.user", "root", "store.connections", "1");
    }
}
