package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tables that are made by the store or by hand, or are not the store's, or hold what it did not write. */
class TablesTest {

    private static final String SPACE = "/app";

    private static EmbeddedPostgres server;
    private static String url;

    @BeforeAll
    static void start() throws IOException {
        server = EmbeddedPostgres.start();
        url = "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    private static JdbcStore store(String table) {
        return Databases.open(url, "store.user", "postgres", "jdbc.table", table);
    }

    private static void sql(String... statements) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static long count(String table) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("SELECT count(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static CommitResult create(SessionStore store, String id) {
        return store.commit(SPACE, Delta.create(id, 1).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0)
            .set("a", new byte[] {1}).build());
    }

    @Test
    void nodesThatStartTogetherCreateThemTogether() {
        IntStream.range(0, 8).parallel().forEach(node -> {
            try (JdbcStore store = store("together")) {
                assertEquals(CommitResult.APPLIED, create(store, "id" + node));
            }
        });
    }

    @Test
    void aUserWhoMayNotCreateThemIsToldHow() throws SQLException {
        sql("CREATE ROLE app LOGIN PASSWORD 'secret-of-app'", "CREATE SCHEMA sessions", "GRANT USAGE ON SCHEMA sessions TO app");
        String[] settings = {"store.user", "app", "store.password", "secret-of-app", "jdbc.table", "sessions.web"};
        try (JdbcStore store = Databases.open(url, settings)) {
            StoreException failure = assertThrows(StoreException.class, () -> create(store, "id"));
            assertFalse(failure.isOutOfReach());
            assertTrue(failure.getMessage().contains("ddl --store"), failure.getMessage());
            assertTrue(failure.getMessage().contains("sessions.web"), failure.getMessage());
            assertFalse(failure.getMessage().contains("secret"), failure.getMessage());
            sql(new JdbcStoreFactory().ddl(url, Databases.settings(url, settings)).split(";\\s*"));
            StoreException stillMissing = assertThrows(StoreException.class, () -> create(store, "id"));
            assertTrue(stillMissing.getMessage().contains("SELECT, INSERT, UPDATE and DELETE"), stillMissing.getMessage());
            sql("GRANT SELECT, INSERT, UPDATE, DELETE ON sessions.web, sessions.web_value TO app");
            assertEquals(CommitResult.APPLIED, create(store, "id"));
            assertArrayEquals(new byte[] {1}, store.load(SPACE, "id").values().get("a"));
        }
    }

    @Test
    void aTableOfSomebodyElseIsLeftAlone() throws SQLException {
        sql("CREATE TABLE taken (session_id text)");
        try (JdbcStore store = store("taken")) {
            StoreException failure = assertThrows(StoreException.class, () -> create(store, "id"));
            assertTrue(failure.getMessage().contains("rest.session.jdbc.table"), failure.getMessage());
        }
        assertEquals(0, count("taken"));
    }

    @Test
    void tablesThatWereDroppedAreMadeAgain() throws SQLException {
        try (JdbcStore store = store("dropped")) {
            create(store, "id");
            sql("DROP TABLE dropped, dropped_value");
            assertThrows(StoreException.class, () -> store.load(SPACE, "id"));
            assertNull(store.load(SPACE, "id"));
            assertEquals(CommitResult.APPLIED, create(store, "id"));
        }
    }

    @Test
    void whatMakesNoSenseIsNotThere() throws SQLException {
        String[] garbage = {
            "UPDATE garbage_value SET name = '\\xc328'",
            "UPDATE garbage_value SET name = '\\xfe00'",
            "UPDATE garbage_value SET name = '\\xff'",
            "UPDATE garbage_value SET long_name = '\\xff'",
            "UPDATE garbage SET max_age = -1",
            "UPDATE garbage SET expires_at = -9223372036854775808",
            "UPDATE garbage SET moved_to = record_key",
            "UPDATE garbage SET moved_to = '\\x00'",
            "UPDATE garbage SET record_key = '\\x'",
        };
        for (int i = 0; i < garbage.length; i++) {
            try (JdbcStore store = store("garbage")) {
                String id = "id" + i;
                create(store, id);
                assertNotNull(store.load(SPACE, id));
                sql(garbage[i]);
                SessionRecord record = store.load(SPACE, id);
                assertTrue(record == null || record.values().isEmpty(), garbage[i]);
                store.browse((space, shown) -> true);
                store.commit(SPACE, Delta.update(id).set("a", new byte[] {2}).build());
                store.commit(SPACE, Delta.delete(id));
                sql("DROP TABLE garbage, garbage_value");
            }
        }
    }

    @Test
    void garbageDoesNotKeepOthersFromBeingShownAndExpired() throws SQLException {
        ShiftedClock clock = new ShiftedClock();
        List<String> told = new ArrayList<>();
        try (JdbcStore store = Databases.open(clock, url, "store.user", "postgres", "jdbc.table", "mixed")) {
            store.onExpiry(SPACE, (space, record) -> told.add(record.id()));
            for (String id : List.of("good", "bad")) {
                store.commit(SPACE, Delta.create(id, 1).expiry(Delta.Expiry.SET, clock.millis() + 1000).maxAge(0)
                    .set("a", new byte[0]).build());
            }
            sql("UPDATE mixed SET id = '\\xc328' WHERE id = 'bad'::bytea");
            List<String> shown = new ArrayList<>();
            store.browse((space, record) -> shown.add(record.id()));
            assertEquals(List.of("good"), shown);
            clock.pass(1000);
            store.sweep();
            assertEquals(List.of("good"), told);
        }
        assertEquals(0, count("mixed"));
        assertEquals(0, count("mixed_value"));
    }

    @Test
    void nothingIsLeftOfWhatIsOver() throws SQLException {
        ShiftedClock clock = new ShiftedClock();
        try (JdbcStore store = Databases.open(clock, url, "store.user", "postgres", "jdbc.table", "over")) {
            for (int i = 0; i < 250; i++) {
                store.commit("/unheard", Delta.create("id" + i, 1).expiry(Delta.Expiry.SET, clock.millis() + 1000).maxAge(0)
                    .set("a", new byte[0]).build());
            }
            create(store, "deleted");
            store.commit(SPACE, Delta.update("deleted").newId("deleted too").set("b", new byte[0]).build());
            store.commit(SPACE, Delta.delete("deleted"));
            clock.pass(1000 + SessionStore.UNHEARD_GRACE_MILLIS - 10_000);
            store.sweep();
            assertEquals(251, count("over"));
            clock.pass(SessionStore.ID_CHANGE_GRACE_MILLIS + 20_000);
            store.sweep();
            assertEquals(0, count("over"));
            assertEquals(0, count("over_value"));
        }
    }
}
