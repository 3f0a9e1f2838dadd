package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.seal.Seals;
import io.restsession.core.seal.SessionSeal;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.memory.MemoryStore;
import io.restsession.core.value.JavaValues;
import io.restsession.core.value.ObjectFilter;
import io.restsession.core.value.ValueCodec;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SessionsCommandTest {

    private static final String ONE = "aaaa1111222233334444-_xy";
    private static final String TWO = "aaaa5555222233334444-_xy";
    private static final String DASHED = "-Dbb5555222233334444-_xy";

    private static final long ISSUED = Instant.parse("2026-11-23T05:00:00Z").toEpochMilli();

    private static final ValueCodec CODEC = new ValueCodec();

    private final MemoryStore store = new MemoryStore(Clock.systemUTC());

    @BeforeEach
    void open() {
        TestStores.BY_NAME.put("it", store);
    }

    @AfterEach
    void forget() {
        TestStores.BY_NAME.clear();
    }

    @Test
    void theListHasOneLineForEachWithShortenedIds() {
        put("/shop", ONE, Map.of("a", CODEC.encode("12345"), "b", CODEC.encode(1)));
        put("/", TWO, Map.of());
        Ran list = run("list");

        assertEquals(0, list.status(), list::text);
        assertEquals(List.of("ID", "SPACE", "ISSUED", "EXPIRES", "EXPIRES-IN", "VALUES", "BYTES"), words(list.out().get(0)));
        assertEquals(List.of("aaaa...", "/", "2026-11-23T05:00:00Z", "never", "never", "0", "0"), plain(words(list.out().get(1))));
        assertEquals(List.of("aaaa...", "/shop", "2026-11-23T05:00:00Z", "never", "never", "2", "11"), plain(words(list.out().get(2))));
        assertEquals(3, list.out().size());
        assertEquals(List.of("2 sessions."), list.err());
        assertEquals(ONE, words(run("list", "--full-ids", "--space", "/shop").out().get(1)).get(0));
    }

    @Test
    void anExpiryIsShownAsATimeAndAsWhatIsLeft() {
        long expiresAt = System.currentTimeMillis() + 90 * 60_000 + 30_000;
        store.commit("/", Delta.create(ONE, ISSUED).expiry(Delta.Expiry.SET, expiresAt).maxAge(60_000).build());
        List<String> row = words(run("list").out().get(1));

        assertEquals(Instant.ofEpochSecond(expiresAt / 1000).toString(), row.get(3));
        assertEquals("1h30m", row.get(4));
    }

    @Test
    void aListEndsAtItsLimitAndSaysThatThereAreMore() {
        for (int i = 0; i < 101; i++) {
            put("/", "id" + i + "-567890123456", Map.of());
        }
        assertEquals(101, run("list").out().size());
        assertTrue(run("list").err().get(0).startsWith("100 sessions shown, and there are more"));
        assertEquals(102, run("list", "--limit", "101").out().size());
        assertEquals(List.of("101 sessions."), run("list", "--limit", "101").err());
        assertEquals(2, run("list", "--limit=0").status());
    }

    @Test
    void valuesAreShownDecoded() {
        put("/", ONE, Map.of("name", CODEC.encode("J\u00f6rg said \"hi\""), "visits", CODEC.encode(3), "none", CODEC.encode(null),
            "cart", CODEC.encode(Map.of("book", List.of(1, 2.5))), "at", CODEC.encode(Instant.EPOCH)));
        Ran show = run("show", ONE);

        assertEquals(0, show.status(), show::text);
        assertTrue(show.out().contains("expires   never"), show::text);
        assertFalse(show.text().contains(ONE), show::text);
        int head = show.out().indexOf("") + 1;
        assertEquals(List.of("KEY", "TYPE", "BYTES", "SEALED", "VALUE"), words(show.out().get(head)));
        assertEquals(List.of("at Instant 13 no \"1970-01-01T00:00:00Z\"", "cart JSON 17 no {\"book\":[1,2.5]}",
            "name String 16 no \"J\\u00F6rg said \\\"hi\\\"\"",
            "none null 1 no null", "visits Integer 5 no 3"),
            show.out().subList(head + 1, show.out().size()).stream()
                .map(line -> line.replaceAll(" {2,}", " ").replace("\u00f6", "\\u00F6")).toList());
        assertTrue(run("show", ONE, "--full-ids").text().contains(ONE));
    }

    @Test
    void sealedValuesAreOpenedWithTheirSecretAlone() {
        SessionSeal seal = Sealing.with(Sealing.SECRET).begun("/", ONE);
        store.commit("/", seal.seal(Delta.create(ONE, ISSUED).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0)
            .set("who", CODEC.encode("Roger")).build()));
        store.commit("/", Delta.update(ONE).set("open", CODEC.encode(7)).build());

        for (Ran show : List.of(run("show", ONE), run("show", ONE, "--set", "secret=" + Sealing.OTHER))) {
            assertEquals(0, show.status(), show::text);
            assertTrue(show.out().stream().anyMatch(line -> line.matches("open +Integer +5 +no +7")), show::text);
            assertTrue(show.out().stream().anyMatch(line -> line.matches("who +sealed +\\d+ +yes +\\(.* no secret given here opens it\\)")),
                show::text);
        }
        Ran opened = run("show", ONE, "--set", "secret=" + Sealing.OTHER + "," + Sealing.SECRET);
        assertTrue(opened.out().stream().anyMatch(line -> line.matches("who +String +\\d+ +yes +\"Roger\"")), opened::text);
        assertFalse(opened.text().contains(Sealing.SECRET));
    }

    @Test
    void whatIsThereOnlyToOpenValuesIsNoValue() {
        Seals seals = Sealing.with(Sealing.SECRET);
        SessionSeal seal = seals.begun("/", ONE);
        store.commit("/", seal.seal(Delta.create(ONE, ISSUED).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0)
            .set("who", CODEC.encode("Roger")).build()));
        Delta.Builder change = Delta.update(ONE).newId(TWO);
        seals.loaded("/", store.load("/", ONE)).carry(change, TWO);
        store.commit("/", change.build());
        assertEquals(2, store.load("/", TWO).values().size());

        Ran opened = run("show", TWO, "--set", "secret=" + Sealing.SECRET);
        assertTrue(opened.text().contains("\"Roger\""), opened::text);
        assertTrue(opened.out().stream().anyMatch(line -> line.startsWith("size      1 value, ")), opened::text);
        assertEquals("1", words(run("list").out().get(1)).get(5));
    }

    @Test
    void hostileBytesAreNeitherReadNorPlayed() {
        byte[] serialized = {'S', (byte) 0xac, (byte) 0xed, 0, 5, 's', 'r'};
        byte[] large = new byte[(1 << 20) + 1];
        put("/\u001b[2J x", ONE, Map.of("\u001b]0;owned\u0007\r\n\u202e", CODEC.encode("\u001b[31m\u009b\u2028"), "java", serialized,
            "empty", new byte[0], "large", large, "json", "j{\"a\":".getBytes(), "deep", ("j" + "[".repeat(100_000)).getBytes()));
        assertEquals("/\\u001B[2J\\u0020x", words(run("list").out().get(1)).get(1));
        for (Ran ran : List.of(run("list"), run("show", ONE), run("delete", ONE))) {
            assertEquals(0, ran.status(), ran::text);
            ran.text().replace("\n", "").chars().forEach(c -> assertTrue(c >= ' ' && c < 0x7f || c == '\u2026', ran::text));
            assertTrue(ran.text().contains("\\u001B[2J"), ran::text);
        }
        put("/", ONE, Map.of("java", serialized, "empty", new byte[0], "large", large));
        String shown = run("show", ONE).text();
        assertTrue(shown.contains("(not readable here: 7 bytes of kind 'S')"), shown);
        assertTrue(shown.contains("(not readable here: 0 bytes)"), shown);
        assertTrue(shown.contains("(not shown: 1048577 bytes)"), shown);
    }

    @Test
    void ofAJavaObjectTheClassIsShown() {
        JavaValues values = new JavaValues(SessionsCommandTest.class.getClassLoader(), null, ObjectFilter.DEFAULT);
        byte[] list = values.encode(new ArrayList<>(List.of("inside")));
        byte[] hostile = list.clone();
        hostile[10] = 0x1b;
        put("/", ONE, Map.of("list", list, "array", values.encode(new long[2]), "size", values.encode(Thread.State.NEW),
            "hostile", hostile, "cut", Arrays.copyOf(list, 12), "short", new byte[] {'J'}, "proxy",
                new byte[] {'J', 0, 0, 0, 0, 's', '}'}));
        String shown = run("show", ONE).text();
        assertTrue(shown.contains("(" + list.length + " bytes of class java.util.ArrayList)"), shown);
        assertTrue(shown.contains(" bytes of class [J)"), shown);
        assertTrue(shown.contains(" bytes of class java.lang.Thread$State)"), shown);
        assertTrue(shown.contains(" bytes of class j\\u001Bva.util.ArrayList)"), shown);
        assertTrue(shown.contains("(12 bytes)"), shown);
        assertTrue(shown.contains("(1 bytes)"), shown);
        assertTrue(shown.contains("(7 bytes)"), shown);
        assertTrue(shown.contains("short    Java "), shown);
        assertFalse(shown.contains("inside"), shown);
    }

    @Test
    void aSessionIsFoundByAnUnambiguousBeginning() {
        put("/", ONE, Map.of());
        put("/", TWO, Map.of());
        put("/", DASHED, Map.of());

        assertEquals(0, run("show", "aaaa1").status());
        assertEquals(0, run("show", "aaaa1\u2026").status());
        assertEquals(0, run("show", "aaaa1...").status());
        assertEquals(0, run("show", ONE + "~c2lnbmF0dXJl").status());
        assertEquals(0, run("show", "-Dbb").status());
        assertEquals(0, run("show", "--", "-Dbb").status());
        Ran several = run("show", "aaaa");
        assertEquals(1, several.status());
        assertEquals(3, several.out().size(), several::text);
        assertTrue(several.err().get(0).startsWith("sessions show: 2 sessions fit."), several::text);
        assertFalse(several.text().contains(ONE));
        Ran none = run("delete", "cccc");
        assertEquals(1, none.status());
        assertEquals(List.of(), none.out());
        assertTrue(none.err().get(0).startsWith("sessions delete: there is no session"), none::text);
    }

    @Test
    void anIdThatIsTheBeginningOfAnotherIsTakenAsItIs() {
        put("/", ONE, Map.of());
        put("/", ONE + "z", Map.of());

        assertEquals(0, run("delete", ONE).status());
        assertNull(store.load("/", ONE));
        assertNotNull(store.load("/", ONE + "z"));
    }

    @Test
    void theSpaceTellsSessionsOfOneIdApart() {
        put("/a", ONE, Map.of());
        put("/b", ONE, Map.of("x", CODEC.encode("y")));

        Ran either = run("delete", ONE);
        assertEquals(1, either.status());
        assertTrue(either.err().get(0).contains("--space"), either::text);
        assertNotNull(store.load("/a", ONE));

        Ran one = run("delete", ONE, "--space", "/b");
        assertEquals(0, one.status(), one::text);
        assertEquals("Deleted session aaaa... of /b (issued 2026-11-23T05:00:00Z, 1 value, 2 bytes).",
            one.out().get(0).replace("\u2026", "..."));
        assertNull(store.load("/b", ONE));
        assertNotNull(store.load("/a", ONE));
        assertEquals(1, run("show", ONE, "--space", "/b").status());
        assertEquals(0, run("show", "aaaa", "--space", "/a").status());
    }

    private void put(String space, String id, Map<String, byte[]> values) {
        Delta.Builder creation = Delta.create(id, ISSUED).expiry(Delta.Expiry.SET, SessionRecord.NEVER).maxAge(0);
        values.forEach(creation::set);
        store.commit(space, creation.build());
    }

    private static Ran run(String... command) {
        String[] words = new String[command.length + 1];
        words[0] = "sessions";
        System.arraycopy(command, 0, words, 1, command.length);
        return Ran.onStore("it", words);
    }

    private static List<String> words(String line) {
        return List.of(line.split(" +"));
    }

    /** Shortened ids end in dots where the terminal has no ellipsis. */
    private static List<String> plain(List<String> words) {
        return words.stream().map(word -> word.replace("\u2026", "...")).toList();
    }
}
