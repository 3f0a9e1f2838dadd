package io.restsession.store.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.restsession.core.config.SettingsReader;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Drivers put what they were given into their messages. */
class UnspokenTest {

    private final Unspoken unspoken = new Unspoken(new JdbcUrl("jdbc:h2:tcp://db/shop;USER=me;PASSWORD=geheim;INIT=SET x 'verborgen'"),
        SettingsReader.read("sign=false;store.password=versteckt", new Properties(), Map.of()));

    @Test
    void urlsAndPasswordsAreBlanked() {
        assertEquals("no port in the URL was found", unspoken.blanked("no port in jdbc:mariadb://u:x@h:y/db?a=b was found"));
        assertEquals("wrong: ***", unspoken.blanked("wrong: geheim"));
        assertEquals("wrong: ***", unspoken.blanked("wrong: versteckt"));
        assertEquals("in ***", unspoken.blanked("in SET x 'verborgen'"));
        assertEquals("user me on db", unspoken.blanked("user me on db"));
    }

    @Test
    void exceptionsThatSayThemAreNotShown() {
        SQLException harmless = new SQLException("refused", new IllegalStateException("by db"));
        assertSame(harmless, unspoken.showable(harmless));
        assertNull(unspoken.showable(new SQLException("refused", new IllegalStateException("geheim"))));
        assertNull(unspoken.showable(new SQLException("Unable to parse URL jdbc:postgresql://db")));
    }
}
