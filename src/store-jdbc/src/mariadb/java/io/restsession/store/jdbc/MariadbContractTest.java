package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.mariadb.jdbc.Driver;

class MariadbContractTest extends JdbcStoreContract {

    private static MariadbServer server;

    @BeforeAll
    static void start() throws Exception {
        server = new MariadbServer();
    }

    /** The store would have tried again after a deadlock, and nobody would know. */
    @AfterAll
    static void noDeadlockHappened() throws Exception {
        Properties user = new Properties();
        user.setProperty("user", "root");
        try (MariadbServer closed = server;
            Connection connection = new Driver().connect("jdbc:mariadb://127.0.0.1:" + server.port() + "/test", user);
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Innodb_deadlocks'")) {
            assertTrue(rows.next());
            assertEquals(0, rows.getInt(2));
        }
    }

    @Override
    JdbcStore open(ShiftedClock clock) {
        return Databases.open(clock, "jdbc:mariadb://127.0.0.1:" + server.port() + "/test", "store.user", "root");
    }

    @Override
    protected int calls() {
        return 100;
    }
}
