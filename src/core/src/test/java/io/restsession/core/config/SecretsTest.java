package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {

    private static final String SHORT = "not-to-be-seen-anywhere-31bytes";
    private static final String OTHER = "fedcba9876543210fedcba9876543210";
    private static final String KEYGEN = "java -jar rest-session-agent.jar keygen";

    @TempDir
    private Path folder;

    @Test
    void severalAreKeptInOrderAndTrimmed() {
        Settings settings = Given.setting("secret", " " + Given.SECRET + " , " + OTHER + " ").read();
        assertEquals(List.of(Given.SECRET, OTHER), texts(settings));
    }

    @Test
    void lengthIsCountedInBytesOfUtf8() {
        String secret = "\u20ac".repeat(11);
        assertEquals(List.of(secret), texts(Given.setting("secret", secret).read()));
        assertTrue(Given.setting("secret", "\u20ac".repeat(10)).mistake().contains("secret 1 of 1 has 30 bytes"));
    }

    @Test
    void aShortOneIsRefusedAndNotShown() {
        String mistake = Given.nothing().system("rest.session.secret", Given.SECRET + "," + SHORT + ",x," + OTHER).mistake();
        assertEquals("rest.session.secret = *** (system property rest.session.secret): secret 2 of 4 has 31 bytes, "
            + "secret 3 of 4 has 1 byte; allowed: secrets of 32 bytes or more, separated by commas; make one with " + KEYGEN, mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s,", ",%s", "%s,,%s", "%s, ,%s"})
    void aCommaTooManyIsRefused(String list) {
        String mistake = Given.setting("secret", list.replace("%s", Given.SECRET)).mistake();
        assertTrue(mistake.contains("has 0 bytes"), mistake);
        assertFalse(mistake.contains(Given.SECRET), mistake);
    }

    @Test
    void oneIsGeneratedForTheMemoryStore() {
        Settings settings = Given.nothing().read();
        assertTrue(settings.secretGenerated());
        assertEquals(1, settings.secrets().size());
        assertTrue(texts(settings).get(0).matches("[A-Za-z0-9_-]{43}"));
        assertNotEquals(texts(settings), texts(Given.nothing().read()));
        assertArrayEquals(settings.secrets().get(0), settings.secrets().get(0));
    }

    @Test
    void ofAGeneratedOneIsWarned() {
        List<String> log = Given.nothing().logged();
        assertEquals(List.of("[rest-session] WARN No rest.session.secret is set: one was generated for this run. Session ids become "
            + "invalid at a restart, and several nodes need one fixed secret in common. Make one with " + KEYGEN), log);
    }

    @Test
    void ofAGivenOneNothingIsSaid() {
        assertEquals(List.of(), Given.setting("secret", Given.SECRET).logged());
        assertFalse(Given.setting("secret", Given.SECRET).read().secretGenerated());
    }

    @Test
    void everyOtherStoreNeedsOne() {
        assertEquals("rest.session.secret is not set, but required with rest.session.store = \"redis://localhost\" (agent argument), "
            + "which other nodes and later runs share; make one with " + KEYGEN
            + ", and set it in rest.session.secret, or in the file named by rest.session.secret.file, the same on every node",
            Given.setting("store", "redis://localhost").mistake());
        assertEquals(List.of(Given.SECRET), texts(Given.nothing().agent("store=redis://localhost;secret=" + Given.SECRET).read()));
    }

    @Test
    void theMemoryStoreIsKnownHoweverItIsWritten() {
        assertTrue(Given.setting("store", "Memory").read().secretGenerated());
        assertTrue(Given.setting("store", "memory:x").read().secretGenerated());
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "redis://localhost"})
    void withoutSigningNoneIsNeeded(String store) {
        Given given = Given.nothing().agent("sign=false;store=" + store);
        assertEquals(List.of(), given.read().secrets());
        assertFalse(given.read().secretGenerated());
        assertEquals(List.of(), given.logged());
    }

    @Test
    void withoutSigningAGivenOneIsKeptAndChecked() {
        assertEquals(List.of(Given.SECRET), texts(Given.nothing().agent("sign=false;secret=" + Given.SECRET).read()));
        assertTrue(Given.nothing().agent("sign=false;secret=" + SHORT).mistake().contains("has 31 bytes"));
    }

    @Test
    void whereTheSecretOrTheStoreOrSignIsWrongItsAbsenceIsNotBlamedToo() {
        Given.nothing().agent("store=redis:x;secret=" + SHORT).mistake();
        Given.nothing().agent("store=redis:x;secret.file=/none").mistake();
        Given.nothing().agent("store=redis").mistake();
        Given.nothing().agent("store=redis:x;sign=no").mistake();
    }

    @Test
    void aFileHasOneALineOrSeparatedByCommas() {
        String third = OTHER + "-third";
        Path file = Given.write(folder.resolve("secrets"),
            "\uFEFF# rotated in May\n\n  " + Given.SECRET + "  \r\n \t\n  # old\n" + OTHER + " , " + third);
        Settings settings = Given.setting("secret.file", file.toString()).read();
        assertEquals(List.of(Given.SECRET, OTHER, third), texts(settings));
        assertFalse(settings.secretGenerated());
        assertEquals(List.of(Given.SECRET, OTHER, third), texts(Given.nothing().agent("store=redis:x;secret.file=" + file).read()));
    }

    @Test
    void aShortOneInAFileIsNotShown() {
        Path file = Given.write(folder.resolve("secrets"), Given.SECRET + "\n# comment\n" + SHORT + "\n");
        assertEquals("rest.session.secret.file = \"" + file + "\" (agent argument): secret 2 of 2 has 31 bytes; allowed: the path of a "
            + "file of secrets of 32 bytes or more, one a line; make one with " + KEYGEN,
            Given.setting("secret.file", file.toString()).mistake());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing\n"})
    void aFileWithoutOne(String text) {
        Path file = Given.write(folder.resolve("secrets"), text);
        assertTrue(Given.setting("secret.file", file.toString()).mistake().contains("there is no secret in it"));
    }

    @Test
    void aFileThatCannotBeRead() throws IOException {
        assertTrue(Given.setting("secret.file", folder.resolve("none").toString()).mistake()
            .contains("none\" (agent argument): it is not there"));
        assertTrue(Given.setting("secret.file", folder.toString()).mistake().contains("it is not a file"));
        Path file = Files.write(folder.resolve("secrets"), new byte[] {(byte) 0xff});
        assertTrue(Given.setting("secret.file", file.toString()).mistake().contains("it is not UTF-8 text"));
    }

    @Test
    void aSecretWhereItsFileBelongsIsNotShown() {
        for (String secret : List.of(Given.SECRET, "a/b+" + Given.SECRET + "==")) {
            String mistake = Given.setting("secret.file", secret).mistake();
            assertTrue(mistake.startsWith("rest.session.secret.file = *** (agent argument): it is not there"), mistake);
            assertFalse(mistake.contains(Given.SECRET), mistake);
        }
    }

    @Test
    void notBothAtOnce() {
        Path file = Given.write(folder.resolve("secrets"), Given.SECRET);
        assertEquals("rest.session.secret = *** (environment variable REST_SESSION_SECRET) and rest.session.secret.file = \"" + file
            + "\" (agent argument): allowed: one of the two",
            Given.setting("secret.file", file.toString()).environment("REST_SESSION_SECRET", Given.SECRET).mistake());
    }

    @Test
    void noTextShowsOne() {
        Given given = Given.nothing().agent("secret=" + Given.SECRET + ";nobody=1");
        assertFalse(given.read().toString().contains(Given.SECRET));
        assertTrue(given.read().toString().contains("rest.session.secret = *** (agent argument)"));
        assertFalse(given.logged().toString().contains(Given.SECRET));
        Settings generated = Given.nothing().read();
        assertFalse(generated.toString().contains(texts(generated).get(0)));
        assertFalse(Given.nothing().logged().toString().contains(texts(generated).get(0)));
    }

    @Test
    void whatIsHandedOutCannotChangeThem() {
        Settings settings = Given.setting("secret", Given.SECRET).read();
        settings.secrets().get(0)[0] = 'X';
        assertEquals(List.of(Given.SECRET), texts(settings));
        assertThrows(UnsupportedOperationException.class, () -> settings.secrets().clear());
    }

    @Test
    void aMadeSecretIsGoodForEverySource() {
        String secret = SigningSecret.generate();
        assertEquals(List.of(secret), texts(Given.nothing().agent("secret=" + secret).read()));
        assertEquals(List.of(secret), texts(Given.nothing().file(folder.resolve("a"), "secret=" + secret).read()));
        assertNotEquals(secret, SigningSecret.generate());
    }

    private static List<String> texts(Settings settings) {
        List<String> texts = new ArrayList<>();
        for (byte[] secret : settings.secrets()) {
            texts.add(new String(secret, StandardCharsets.UTF_8));
        }
        return texts;
    }
}
