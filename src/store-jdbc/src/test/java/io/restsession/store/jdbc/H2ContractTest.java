package io.restsession.store.jdbc;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** With a driver that is not carried along. */
class H2ContractTest extends JdbcStoreContract {

    @TempDir
    static Path folder;

    private static Server server;

    @BeforeAll
    static void start() throws SQLException {
        server = Server.createTcpServer("-tcpPort", "0", "-baseDir", folder.toString(), "-ifNotExists").start();
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    @Override
    JdbcStore open(ShiftedClock clock) {
        return Databases.open(clock, "jdbc:h2:tcp://localhost:" + server.getPort() + "/./sessions;DB_CLOSE_DELAY=-1",
            "jdbc.driver.path", Databases.jarOf(org.h2.Driver.class));
    }

    @Override
    protected int calls() {
        return 100;
    }
}
