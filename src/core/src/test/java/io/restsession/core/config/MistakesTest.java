package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MistakesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"enabled", "autoCommit", "renew", "rolling", "sign", "http", "cookie.httpOnly", "cookie.partitioned"})
    void aBooleanIsTrueOrFalse(String key) {
        for (String value : List.of("yes", "1", "on", "tru", "true false")) {
            assertEquals("rest.session." + key + " = \"" + value + "\" (agent argument): allowed: true or false",
                Given.setting(key, value).mistake());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', value = {
        "transport       @ body  @ cookie or header",
        "onStoreFailure  @ retry @ fail or anonymous",
        "http.nonSerializable @ drop @ local or fail",
        "log.level       @ trace @ off, error, warn, info or debug",
        "cookie.secure   @ yes   @ auto, true or false",
        "cookie.sameSite @ all   @ Strict, Lax or None",
        "store           @ redis @ memory, or a URL such as file:..., jdbc:..., redis:..., jcache:...",
        "keyName         @ a b   @ a cookie or header name: letters, digits and !#$%&'*+-.^_`|~",
        "cookie.path     @ x     @ a path that begins with / and has only ASCII characters, no semicolon and no control character",
        "cookie.domain   @ a:80  @ a host name such as example.org, without scheme, port or path",
    }, quoteCharacter = '\0')
    void whatIsAllowedIsSaid(String key, String value, String allowed) {
        assertEquals("rest.session." + key + " = \"" + value + "\" (agent argument): allowed: " + allowed,
            Given.setting(key, value).mistake());
    }

    @Test
    void patternsOfClassesAreChecked() {
        assertEquals("rest.session.http.deserialize = \"a.b.*;!c d;e.F\" (system property rest.session.http.deserialize): \"!c d\" "
            + "is not a class name, nor the beginning of one with * or ** after it; allowed: as jdk.serialFilter: class names, a.b.*, "
            + "a.b.**, a.b.C*, *, with ! before those refused; maxdepth=, maxrefs=, maxbytes=, maxarray=; separated by ; or a comma",
            Given.nothing().system("rest.session.http.deserialize", "a.b.*;!c d;e.F").mistake());
        assertTrue(Given.setting("http.deserialize", "maxdepth=a").mistake().contains("\"maxdepth=a\" has no number after the ="));
        assertTrue(Given.setting("http.deserialize", "java.base/a.B").mistake().contains("names a module"));
    }

    static Stream<String> keys() {
        return Keys.all().stream().map(Key::name);
    }

    @ParameterizedTest
    @MethodSource("keys")
    void anEmptyValueIsWrong(String key) {
        for (String empty : List.of("", "  ")) {
            String mistake = Given.nothing().system("rest.session." + key, empty).mistake();
            String shown = key.startsWith("secret") || key.endsWith("password") ? "***" : "\"\"";
            assertTrue(mistake.startsWith("rest.session." + key + " = " + shown + " (system property rest.session." + key
                + "): it is empty; allowed: "), mistake);
        }
    }

    @Test
    void everySourceIsNamed() {
        assertTrue(Given.nothing().agent("maxAge=x").mistake().contains("(agent argument)"));
        assertTrue(Given.nothing().system("rest.session.maxAge", "x").mistake().contains("(system property rest.session.maxAge)"));
        assertTrue(Given.nothing().environment("REST_SESSION_MAX_AGE", "x").mistake()
            .contains("(environment variable REST_SESSION_MAX_AGE)"));
        Path file = folder.resolve("a.properties");
        assertTrue(Given.nothing().file(file, "maxAge=x").mistake().contains("(file " + file + ")"));
    }

    @Test
    void allAreReportedAtOnce() {
        List<String> mistakes = Given.nothing().agent("maxAge=x;noEquals;renew=maybe").system("rest.session.store", "here")
            .environment("REST_SESSION_TRANSPORT", "pigeon").environment("REST_SESSION_SECRET", "short")
            .file(folder.resolve("a"), "cookie.path=none\ncookie.secure=false\ncookie.sameSite=None\nrest.session.http=\n").mistakes();
        assertEquals(9, mistakes.size(), mistakes.toString());
        for (String key : List.of("store", "maxAge", "renew", "secret", "transport", "cookie.path", "cookie.sameSite", "http")) {
            assertEquals(1, mistakes.stream().filter(line -> line.startsWith("rest.session." + key + " = ")).count(), key);
        }
        assertTrue(mistakes.get(0).startsWith("agent argument 2 has no"), mistakes.get(0));
    }

    @Test
    void aValueCannotAddLinesOrFillTheLog() {
        String mistake = Given.setting("store", "a\nb\u2028c\u202Ed").mistake();
        assertTrue(mistake.startsWith("rest.session.store = \"a?b?c?d\" (agent argument): "));
        assertTrue(Given.setting("keyName", "(" + "x".repeat(5000)).mistake().contains("\"(" + "x".repeat(199) + "...\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis", "/var/lib/sessions", "C:\\sessions", "://x", "1x:y", "re dis:x", "redis:", ":", "memory:",
        "r\u00e9dis:x", "file:a\tb"})
    void aStoreIsAUrl(String url) {
        assertTrue(Given.nothing().agent("sign=false;store=" + url).mistake().startsWith("rest.session.store = "));
    }

    @ParameterizedTest
    @CsvSource({
        "//user:password@host,       ***",
        "re dis://user:password@h,   ***",
        "jdbc:\u0007x?p=password,     \"jdbc:***\"",
        "jdbc:\u0007x;p=password,     \"jdbc:***\"",
        "redis:\u0007:password@host,  \"redis:***\"",
    })
    void aPasswordInAStoreUrlIsNotShown(String url, String shown) {
        String mistake = Given.setting("store", url).mistake();
        assertTrue(mistake.startsWith("rest.session.store = " + shown + " (agent argument): "), mistake);
        assertFalse(mistake.contains("password"), mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a;b", "a=b", "a,b", "a/b", "a\"b", "(a)", "a:b", "a@b", "\u00e4", "a\u0001b", "a\u007f", "[a]", "{a}",
        "<a>", "a\\b", "a?"})
    void aNameIsAToken(String name) {
        assertTrue(Given.setting("keyName", name).mistake().startsWith("rest.session.keyName = "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "app/", "/a;b", "/a\nb", "/\u007f", "/\u00e4", "http://x/"})
    void aPathIsFitForACookie(String path) {
        assertTrue(Given.setting("cookie.path", path).mistake().startsWith("rest.session.cookie.path = "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "example.org:80", "example.org/", "a..b", ".", "..a", "a.", "-a.org", "a-.org", "a_b",
        "a b", "a;b", "\u00e4.org", "*.example.org", "a,b"})
    void aDomainIsAHostName(String domain) {
        assertTrue(Given.setting("cookie.domain", domain).mistake().startsWith("rest.session.cookie.domain = "));
    }

    @Test
    void aHostNameHasItsLength() {
        assertTrue(Given.setting("cookie.domain", "a".repeat(64) + ".org").mistake().startsWith("rest.session.cookie.domain = "));
        assertTrue(Given.setting("cookie.domain", "a.".repeat(126) + "bc").mistake().startsWith("rest.session.cookie.domain = "));
        assertEquals("a.".repeat(126) + "b", Given.setting("cookie.domain", "a.".repeat(126) + "b").read().cookie().domain());
    }

    @ParameterizedTest
    @CsvSource({"sameSite, none", "partitioned, TRUE"})
    void whatBrowsersDropIsRefused(String key, String value) {
        assertEquals("rest.session.cookie." + key + " = \"" + value + "\" (agent argument) and rest.session.cookie.secure = \"False\" "
            + "(system property rest.session.cookie.secure): browsers drop such a cookie; allowed: "
            + "rest.session.cookie.secure auto or true with it",
            Given.setting("cookie." + key, value).system("rest.session.cookie.secure", "False").mistake());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "cookie.secure=true;cookie.sameSite=None;cookie.partitioned=true",
        "cookie.secure=auto;cookie.sameSite=None;cookie.partitioned=true",
        "cookie.sameSite=None;cookie.partitioned=true",
        "cookie.secure=false;cookie.sameSite=Lax;cookie.partitioned=false"})
    void whatBrowsersTakeIsNot(String arguments) {
        Given.nothing().agent(arguments).read();
    }

    @Test
    void theExceptionIsForPeople() {
        Throwable cause = new IllegalStateException("x");
        ConfigurationException exception = new ConfigurationException("what", cause);
        assertEquals("what", exception.getMessage());
        assertSame(cause, exception.getCause());
        assertEquals(0, exception.getStackTrace().length);
        assertNull(new ConfigurationException("what").getCause());
    }
}
