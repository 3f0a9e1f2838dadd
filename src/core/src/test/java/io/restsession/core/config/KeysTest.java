package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class KeysTest {

    /** Users have them in their start scripts: none may get lost. */
    @Test
    void theKeysThatWerePromised() {
        Set<String> keys = Keys.all().stream().map(Key::name).collect(Collectors.toSet());
        assertTrue(keys.containsAll(Set.of("enabled", "config", "extensions", "autoCommit", "maxAge", "renew", "rolling", "sign", "secret",
            "secret.file", "keyName", "transport", "cookie.path", "cookie.domain", "cookie.secure", "cookie.httpOnly", "cookie.sameSite",
            "cookie.partitioned", "store", "http", "http.deserialize",
            "http.nonSerializable", "onStoreFailure", "log.level")), keys.toString());
    }

    /** Two that differ in punctuation or case only could not be told apart in the environment. */
    @Test
    void environmentVariablesTellKeysApart() {
        Set<String> seen = new HashSet<>();
        for (Key<?> key : Keys.all()) {
            assertTrue(seen.add(LettersAndDigits.of(key.name())), key.name());
        }
    }

    @Test
    void everyDefaultIsAllowed() throws WrongValue {
        for (Key<?> key : Keys.all()) {
            if (key.defaultText() != null) {
                key.type().parse(key.defaultText());
            }
        }
    }

    @Test
    void aKeyIsFoundWithAndWithoutItsPrefix() {
        assertEquals(Keys.MAX_AGE, Keys.named("maxAge"));
        assertEquals(Keys.MAX_AGE, Keys.named("rest.session.maxAge"));
        assertNull(Keys.named("rest.session."));
    }

    @Test
    void theHelpTellsAllOfEveryKey() {
        String help = Keys.help();
        String words = help.replaceAll("\\s+", " ");
        for (Key<?> key : Keys.all()) {
            assertTrue(words.contains(" " + key + " " + key.meaning() + " " + key.type().allowed() + "; default: " + key.defaultInWords()),
                key + " in\n" + help);
        }
    }

    @Test
    void theHelpIsATable() {
        List<String> lines = Keys.help().lines().collect(Collectors.toList());
        assertEquals(Keys.all().size(), lines.stream().filter(line -> line.startsWith("  rest.session.")).count());
        int column = lines.get(0).indexOf(Keys.ENABLED.meaning());
        for (String line : lines) {
            assertTrue(line.length() <= 120, line);
            assertEquals(' ', line.charAt(column - 1), line);
            assertTrue(line.charAt(column) != ' ', line);
            assertEquals(line.stripTrailing(), line);
        }
        assertTrue(Keys.help().endsWith("\n"));
    }
}
