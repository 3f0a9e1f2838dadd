package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.memory.MemoryStore;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What all commands that take a store have in common. */
class StoreCommandTest {

    @AfterEach
    void forget() {
        TestStores.BY_NAME.clear();
    }

    @Test
    void statementsAreAllThatIsOnStandardOutput() {
        Ran ddl = Ran.onStore("prepared", "ddl", "-Drest.session.jdbc.table=app.s");

        assertEquals(0, ddl.status(), ddl::text);
        assertEquals(List.of("CREATE TABLE app.s (", "  id INT", ");"), ddl.out());
        assertEquals(List.of(), ddl.err());

        Ran none = Ran.onStore("other", "ddl");
        assertEquals(0, none.status());
        assertEquals(List.of(), none.out());
        assertEquals(List.of("Nothing has to be prepared for the test store."), none.err());
    }

    @Test
    void noSecretIsAskedForThatIsNotNeeded() {
        TestStores.BY_NAME.put("it", new MemoryStore(Clock.systemUTC()));
        for (String command : List.of("ddl", "check")) {
            assertEquals(0, Ran.onStore("it", command, "--set", "sign=true").status(), command);
        }
        assertEquals(0, Ran.onStore("it", "sessions", "list", "--set", "encrypt=true").status());
        Ran sealing = Ran.onStore("it", "check", "--set", "encrypt=true");
        assertEquals(1, sealing.status());
        assertTrue(sealing.err().get(0).startsWith("check: rest.session.secret is not set"), sealing::text);
    }

    @Test
    void theMemoryStoreCantBeLookedAt() {
        for (String command : List.of("check", "ddl")) {
            Ran memory = Ran.command(command, "--store", "memory");
            assertEquals(2, memory.status());
            assertTrue(memory.err().get(0).startsWith(command + ": the memory store is inside the application's own JVM"), memory::text);
            Ran none = Ran.command(command);
            assertEquals(2, none.status());
            assertTrue(none.err().get(0).startsWith(command + ": no store is named: give --store URL"), none::text);
        }
    }

    @Test
    void wrongSettingsAreSaidLineByLine() {
        Ran wrong = Ran.command("check", "--store", "nosuch:thing", "--set", "store.timeout=soon", "--set", "rest.session.renew=maybe");
        assertEquals(1, wrong.status());
        assertEquals(2, wrong.err().size(), wrong::text);
        assertTrue(wrong.err().stream().allMatch(line -> line.startsWith("check: rest.session.")), wrong::text);

        Ran unknown = Ran.command("check", "--store", "nosuch:thing");
        assertEquals(1, unknown.status());
        assertTrue(unknown.err().get(0).contains("there is no store for 'nosuch:'"), unknown::text);
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithoutItsSecrets() {
        for (List<String> words : List.of(List.of("chek", "--store=redis://:hush@h"), List.of("check", "redis://:hush@h"),
            List.of("check", "--stor", "redis://:hush@h"), List.of("check", "--set", "hush"), List.of("sessions", "list", "--secret=hush"),
            List.of("help", "hush@h"), List.of("attach", "1", "secret=hush", "hush=hush"))) {
            Ran ran = Ran.command(words.toArray(new String[0]));
            assertEquals(2, ran.status(), ran::text);
            assertFalse(ran.text().contains("hush"), ran::text);
            assertEquals(List.of(), ran.out());
        }
    }

    @Test
    void everyCommandTellsWhatItTakes() {
        for (List<String> command : List.of(List.of("keygen"), List.of("attach"), List.of("check"), List.of("ddl"), List.of("sessions"),
            List.of("sessions", "list"), List.of("sessions", "show"), List.of("sessions", "delete"), List.of("version"))) {
            Ran help = Ran.command(concat(List.of("help"), command));
            assertEquals(0, help.status());
            assertTrue(help.out().get(0).startsWith("Usage: rest-session-agent.jar " + String.join(" ", command)), help::text);
            assertEquals(help.out(), Ran.command(concat(command, List.of("--help"))).out());
        }
        assertEquals(2, Ran.command("sessions").status());
    }

    private static String[] concat(List<String> one, List<String> other) {
        String[] all = new String[one.size() + other.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i < one.size() ? one.get(i) : other.get(i - one.size());
        }
        return all;
    }
}
