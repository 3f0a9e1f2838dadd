package io.restsession.store.jdbc;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MariadbContractTest extends JdbcStoreContract {

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
    JdbcStore open(ShiftedClock clock) {
        return Databases.open(clock, server.url("mariadb"), "store.user", "root");
    }

    @Override
    protected int calls() {
        return 100;
    }
}
