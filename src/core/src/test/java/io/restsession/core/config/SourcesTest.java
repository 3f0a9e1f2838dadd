package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.log.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourcesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"REST_SESSION_COOKIE_SAME_SITE", "REST_SESSION_COOKIE_SAMESITE", "rest_session_cookie_same_site",
        "Rest_Session_cookie.sameSite"})
    void environmentVariablesAreReadByLettersAndDigits(String name) {
        Given given = Given.nothing().environment(name, "strict");
        assertEquals("Strict", given.read().cookie().sameSite());
    }

    @Test
    void everyKeyHasItsEnvironmentVariable() {
        assertEquals("30s", Given.nothing().environment("REST_SESSION_MAX_AGE", "30s").read().value("maxAge"));
        assertEquals("debug", Given.nothing().environment("REST_SESSION_LOG_LEVEL", "debug").read().value("log.level"));
        assertEquals(StoreFailure.ANONYMOUS,
            Given.nothing().environment("REST_SESSION_ON_STORE_FAILURE", "anonymous").read().onStoreFailure());
        Path secret = Given.write(folder.resolve("secret"), Given.SECRET);
        assertFalse(Given.nothing().environment("REST_SESSION_SECRET_FILE", secret.toString()).read().secretGenerated());
        Path settings = Given.write(folder.resolve("settings.properties"), "renew=false");
        assertFalse(Given.nothing().environment("REST_SESSION_CONFIG", settings.toString()).read().renew());
    }

    @Test
    void ofTwoSpellingsInTheEnvironmentTheSameOneCountsAlways() {
        Given given = Given.nothing().environment("REST_SESSION_MAXAGE", "1s").environment("REST_SESSION_MAX_AGE", "2s");
        assertEquals(2000, given.read().maxAgeMillis());
        assertTrue(given.logged().toString()
            .contains("rest.session.maxAge is given more than once (environment variable REST_SESSION_MAX_AGE)"));
    }

    @Test
    void othersPropertiesAndVariablesAreTheirs() {
        Given given = Given.nothing().system("rest.sessions", "x").system("rest.session", "x").system("maxAge", "1s")
            .system("REST.SESSION.x", "y")
            .environment("REST_SESSIONS_X", "x").environment("MAX_AGE", "1s").environment("REST_SESSION", "x");
        assertEquals(1_800_000, given.read().maxAgeMillis());
        assertEquals(1, given.logged().size(), "only of the generated secret");
    }

    @Test
    void theFileMayLeaveThePrefixOut() {
        Given given = Given.nothing().file(folder.resolve("a"),
            "# comment\nrest.session.renew=false\nmaxAge : 5m  \ncookie.path=/a\\u0062\n");
        Settings settings = given.read();
        assertFalse(settings.renew());
        assertEquals(300_000, settings.maxAgeMillis());
        assertEquals("/ab", settings.cookie().path());
    }

    @Test
    void theFileIsUtf8WithOrWithoutAMark() {
        String secret = "\u00e4".repeat(16);
        for (String mark : List.of("", "\uFEFF")) {
            List<byte[]> secrets = Given.nothing().file(folder.resolve("a"), mark + "secret=" + secret).read().secrets();
            assertEquals(secret, new String(secrets.get(0), StandardCharsets.UTF_8));
        }
    }

    @Test
    void anEmptyFileIsNoMistake() {
        assertEquals(1_800_000, Given.nothing().file(folder.resolve("a"), "").read().maxAgeMillis());
    }

    @Test
    void theFileIsNamedByTheFirstThreeSources() {
        String file = Given.write(folder.resolve("a"), "maxAge=1s").toString();
        assertEquals(1000, Given.nothing().agent("config=" + file).read().maxAgeMillis());
        assertEquals(1000, Given.nothing().system("rest.session.config", file).read().maxAgeMillis());
        assertEquals(1000, Given.nothing().environment("REST_SESSION_CONFIG", file).read().maxAgeMillis());
    }

    @Test
    void aFileCannotNameAnother() {
        String other = Given.write(folder.resolve("b"), "maxAge=1s").toString();
        Given given = Given.nothing().file(folder.resolve("a"), "config=" + other);
        assertEquals(1_800_000, given.read().maxAgeMillis());
        assertTrue(given.logged().get(0).contains("rest.session.config (file " + folder.resolve("a") + ") is ignored"));
    }

    @Test
    void aFileThatIsNotThere() {
        String path = folder.resolve("none").toString();
        assertEquals("rest.session.config = \"" + path + "\" (agent argument): it is not there; allowed: the path of a readable file",
            Given.nothing().agent("config=" + path).mistake());
        String relative = Given.nothing().agent("config=none.properties").mistake();
        assertTrue(relative.contains("it is not there, as seen from " + Path.of("").toAbsolutePath()), relative);
    }

    @Test
    void aFolderIsNoFile() {
        assertTrue(Given.nothing().agent("config=" + folder).mistake().contains("it is not a file"));
    }

    @Test
    void aFileThatIsNotUtf8() throws IOException {
        Path file = Files.write(folder.resolve("a"), new byte[] {'x', '=', (byte) 0xe4, '\n'});
        assertTrue(Given.nothing().agent("config=" + file).mistake().contains("it is not UTF-8 text"));
    }

    @Test
    void aFileWithABrokenEscape() {
        assertTrue(Given.nothing().file(folder.resolve("a"), "maxAge=\\u00zz").mistake().contains("a \\u in it"));
    }

    @ParameterizedTest
    @CsvSource({
        "rest.session.maxage,          rest.session.maxAge",
        "rest.session.secrte,          rest.session.secret",
        "rest.session.SECRET_FILES,    rest.session.secret.file",
        "rest.session.sameSite,        rest.session.cookie.sameSite",
        "rest.session.cookie.httponly, rest.session.cookie.httpOnly",
        "rest.session.cookies.domain,  rest.session.cookie.domain",
        "rest.session.loglevel,        rest.session.log.level",
        "rest.session.autocomit,       rest.session.autoCommit",
        "rest.session.stores,          rest.session.store",
    })
    void theNearestKeyIsNamed(String unknown, String nearest) {
        String line = Given.nothing().system(unknown, "the-value").logged().get(0);
        assertEquals("[rest-session] WARN Unknown key " + unknown + " (system property " + unknown
            + ") is ignored; the nearest known key is " + nearest, line);
    }

    @Test
    void unknownKeysOfEverySourceAreWarnedOfAndNotShownWithTheirValues() {
        Given given = Given.nothing().agent("ag=hidden").system("rest.session.sy", "hidden").environment("REST_SESSION_EN", "hidden")
            .file(folder.resolve("a"), "fi=hidden");
        String log = given.logged().toString();
        for (String part : List.of("ag (agent argument)", "(system property rest.session.sy)", "(environment variable REST_SESSION_EN)",
            "fi (file " + folder.resolve("a") + ")")) {
            assertTrue(log.contains(part), log);
        }
        assertFalse(log.contains("hidden"), log);
        assertEquals(1_800_000, given.read().maxAgeMillis());
    }

    @Test
    void anUnknownKeyThatIsNoNameIsNotShownWhole() {
        String log = Given.nothing().agent("a\nb" + "x".repeat(100) + "=1").logged().get(0);
        assertTrue(log.contains("Unknown key a?b" + "x".repeat(37) + "... (agent"), log);
    }

    @Test
    void warningsKeepToTheLogLevelThatIsSet() {
        assertEquals(List.of(), Given.nothing().agent("log.level=error;nobody=1").logged());
        assertEquals(2, Given.nothing().agent("log.level=warn;nobody=1").logged().size());
    }

    @Test
    void warningsComeBeforeARefusal() {
        Given given = Given.nothing().agent("store=redis://localhost;secrte=" + Given.SECRET);
        assertTrue(given.logged().get(0).contains("the nearest known key is rest.session.secret"));
        assertTrue(given.mistake().startsWith("rest.session.secret is not set"));
    }

    @Test
    void theSourcesOfTheJvmItself() {
        System.setProperty("rest.session.maxAge", "7s");
        try {
            assertEquals(7000, SettingsReader.read("log.level=off").maxAgeMillis());
        } finally {
            System.clearProperty("rest.session.maxAge");
            Log.level(Log.Level.INFO);
        }
    }
}
