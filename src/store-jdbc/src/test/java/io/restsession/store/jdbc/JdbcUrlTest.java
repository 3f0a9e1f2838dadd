package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "jdbc:postgresql://db/shop | PostgreSQL at db:5432, database shop",
        "jdbc:postgresql://db:1234/shop?user=me&password=geheim | PostgreSQL at db:1234, database shop",
        "jdbc:postgresql://a:1,b:2/shop | PostgreSQL at a:1,b:2, database shop",
        "jdbc:postgresql://[::1]/shop | PostgreSQL at [::1]:5432, database shop",
        "jdbc:postgresql:shop | PostgreSQL",
        "jdbc:postgresql:///shop | PostgreSQL at localhost:5432, database shop",
        "jdbc:mariadb://db/shop | MariaDB at db:3306, database shop",
        "jdbc:mysql://address=(host=db)(password=geheim)/shop | MySQL",
        "jdbc:mariadb:loadbalance://a,b/shop | MariaDB",
        "jdbc:h2:tcp://db/~/shop;USER=me;PASSWORD=geheim | H2 at tcp://db/~/shop",
        "JDBC:POSTGRESQL://db/shop | PostgreSQL at db:5432, database shop"})
    void theDatabaseIsNamedWithoutSecrets(String url, String where) {
        assertEquals(where, new JdbcUrl(url).where());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:", "jdbc:x", "jdbc:oracle:thin:@geheim", "jdbc:postgresql://db:geheim/shop",
        "jdbc:postgresql://db:70000/x", "jdbc:mariadb:shop", "jdbc:mysql:db/geheim", "jdbc:mysql://me:geheim@db/shop",
        "jdbc:mariadb://me:geheim@db/shop", "jdbc:postgresql://me:geheim@db/shop", "jdbc:postgresql://db/shop?password=geheim%",
        "jdbc:postgresql://db/shop?password=%geheim&user=a"})
    void whatCanNeverWorkIsRefused(String url) {
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> new JdbcUrl(url));
        assertTrue(e.getMessage().startsWith("rest.session.store: "));
        assertFalse(e.getMessage().contains("geheim"));
    }

    @Test
    void optionsAreFoundAndTakenOut() {
        JdbcUrl url = new JdbcUrl("jdbc:postgresql://db/shop?user=a&ssl=true&Password=b");
        assertTrue(url.sets("ssl") && url.sets("password"));
        assertFalse(url.sets("sslmode"));
        assertEquals("jdbc:postgresql://db/shop?ssl=true", url.without("user", "password"));
        assertEquals("jdbc:h2:mem:x", new JdbcUrl("jdbc:h2:mem:x;USER=sa").without("user"));
        assertEquals("jdbc:h2:mem:x;A=1;B=2", new JdbcUrl("jdbc:h2:mem:x;A=1;USER=sa;B=2").without("user"));
    }
}
