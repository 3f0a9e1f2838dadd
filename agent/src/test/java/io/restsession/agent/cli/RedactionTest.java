package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restsession.core.config.SettingsReader;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "redis://u:hush@x:1@host:6379/0",
        "redis://:hush@x:1@host",
        "redis+sentinel://u:hush%40x%3A1@a,b",
        "jdbc:postgresql://host/db?user=u&password=hush@x:1",
        "jdbc:mariadb://host/db?password=hush%40x%3A1&useSsl=true",
        "jdbc:h2:/data/x;USER=sa;PASSWORD=hush@x:1",
    })
    void passwordsOfUrlsAreHiddenHoweverTheyAreWritten(String url) {
        String password = "hush@x:1";
        String shown = of("store=" + url.replace(";", "\\;")).of("can't open " + url + ": no " + password + ", no hush%40x%3A1");

        assertFalse(shown.contains("hush"), shown);
    }

    @Test
    void secretsOfTheSettingsAreHidden() {
        String first = "0123456789012345678901234567890a";
        String other = "0123456789012345678901234567890b";
        Redaction redaction = of("store.password=pass word;secret=" + first + "," + other);

        assertEquals("*** *** *** rest", redaction.of(first + " " + other + " pass word rest"));
    }

    @Test
    void wordsThatMayHoldOneAreHidden() {
        List<String> words = List.of("chek", "--store=redis://a:b@c", "redis://a:b@c", "k=v=w", "plain");

        assertEquals("chek --store=*** *** *** plain", Redaction.words(words));
    }

    private static Redaction of(String arguments) {
        return Redaction.of(SettingsReader.read("sign=false;" + arguments, new Properties(), Map.of()));
    }
}
