package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.Settings;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreException;
import io.restsession.core.store.StoreFactory;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcStoreFactoryTest {

    private final JdbcStoreFactory factory = new JdbcStoreFactory();

    @Test
    void itIsFound() {
        assertTrue(ServiceLoader.load(StoreFactory.class).stream().anyMatch(found -> found.type() == JdbcStoreFactory.class));
        assertTrue(factory.opens("jdbc"));
        assertFalse(factory.opens("jcache"));
    }

    @Test
    void openingWaitsForNoServer() {
        String url = "jdbc:postgresql://localhost:1/shop?user=me&password=geheim";
        try (SessionStore store = factory.open(url, Databases.settings(url, "store.connectTimeout", "250ms"))) {
            assertTrue(store.mayWait());
            StoreException e = assertThrows(StoreException.class, () -> store.load("/", "id"));
            assertTrue(e.isOutOfReach());
            assertTrue(e.getMessage().startsWith("PostgreSQL at localhost:1, database shop: the connection was refused"), e.getMessage());
        }
    }

    @Test
    void h2NeedsItsJar() {
        String url = "jdbc:h2:mem:x";
        Settings settings = Databases.settings(url);
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> factory.open(url, settings));
        assertTrue(e.getMessage().contains("rest.session.jdbc.driver.path"), e.getMessage());
    }

    @Test
    void h2RunsInTheProcessToo() {
        String url = "jdbc:h2:mem:sessions";
        try (SessionStore store = factory.open(url, Databases.settings(url, "jdbc.driver.path", Databases.jarOf(org.h2.Driver.class)))) {
            assertNull(store.load("/", "id"));
        }
    }

    @Test
    void jarsWithoutADriverAreNamed() {
        String url = "jdbc:h2:mem:x";
        try (SessionStore store = factory.open(url, Databases.settings(url, "jdbc.driver.path", Databases.jarOf(Test.class)))) {
            StoreException e = assertThrows(StoreException.class, () -> store.load("/", "id"));
            assertTrue(e.getMessage().contains("rest.session.jdbc.driver.path"), e.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/x", "jdbc:mariadb://db/x", "jdbc:mysql://db/x", "jdbc:h2:mem:x"})
    void theStatementsAreThoseOfTheDatabase(String url) {
        String ddl = factory.ddl(url, Databases.settings(url, "jdbc.table", "web.sessions"));
        assertTrue(ddl.contains("CREATE TABLE IF NOT EXISTS web.sessions ("), ddl);
        assertTrue(ddl.contains("CREATE TABLE IF NOT EXISTS web.sessions_value ("), ddl);
        assertTrue(ddl.contains("sessions_expiry"), ddl);
        assertEquals(url.contains("postgresql"), ddl.contains("bytea"));
    }
}
