package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.Session;
import io.restsession.core.config.ConfigurationException;
import io.restsession.core.config.SettingsReader;
import io.restsession.core.http.FakeExchange;
import io.restsession.core.log.CapturedLog;
import io.restsession.core.seal.Seals;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.value.ValueCodec;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With {@code encrypt=true} nobody who has the store can read values, or make an application take what it did not put there. */
class SealedValuesTest {

    private static final String NEW = "fedcba9876543210fedcba9876543210-new";

    private final World world = new World("encrypt=true");

    @AfterEach
    void close() {
        world.close();
    }

    private byte[] raw(String token, String key) {
        return world.record(token).values().get(key);
    }

    /** What an attacker does to a record. */
    private void tamper(String token, String key, byte[] value) {
        assertEquals(CommitResult.APPLIED, world.store.commit("/", Delta.update(World.id(token)).set(key, value).build()));
        world.store.forget();
    }

    private static byte[] encoded(Object value) {
        return new ValueCodec().encode(value);
    }

    private List<String> onlyReads(World node, String token, Consumer<Session> work) {
        world.store.forget();
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 3; i++) {
                node.visit(token, session -> {
                    work.accept(session);
                    assertFalse(session.isChanged());
                    assertNull(session.getAction());
                });
            }
            assertEquals(List.of("load", "load", "load"), world.store.calls());
            return log.lines();
        }
    }

    /** @return the one line that is said about it */
    private String isAbsentAndLeftAlone(World node, String token, String key) {
        byte[] before = raw(token, key);
        List<String> lines = onlyReads(node, token, session -> {
            assertNull(session.getValue(key));
            assertNull(session.getValue(key, String.class));
            assertNull(session.getData().get(key));
            assertFalse(session.getData().containsKey(key));
            assertFalse(session.getData().keySet().contains(key));
            assertFalse(session.toJson().contains(key));
        });
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("'" + key + "'"), lines.get(0));
        assertArrayEquals(before, raw(token, key));
        return lines.get(0);
    }

    @Test
    void whatIsStoredShowsNothing() {
        String token = world.begin(session -> {
            session.setValue("text", "a secret text");
            session.setValue("list", List.of("a secret text"));
            session.setValue("none", null);
            session.setValue("", "");
        });
        assertEquals(Set.of("text", "list", "none", ""), world.record(token).values().keySet());
        for (byte[] value : world.record(token).values().values()) {
            String stored = new String(value, StandardCharsets.ISO_8859_1);
            assertEquals(1, value[0]);
            assertFalse(stored.contains("secret"), stored);
        }
        world.visit(token, session -> {
            assertEquals("a secret text", session.getValue("text"));
            assertEquals(List.of("a secret text"), session.getValue("list"));
            assertTrue(session.getData().containsKey("none"));
            assertNull(session.getValue("none"));
            assertEquals("", session.getValue(""));
        });
    }

    @Test
    void bigValues() {
        String big = "x".repeat(3_000_000);
        String token = world.begin(session -> session.setValue("big", big));
        world.visit(token, session -> assertEquals(big, session.getValue("big")));
    }

    @Test
    void readingWritesNothing() {
        String token = world.begin(session -> {
            session.setValue("text", "7");
            session.setValue("basket", Basket.of(1, "2.50"));
            session.setValue("list", List.of("x"));
        });
        assertEquals(List.of(), onlyReads(world, token, session -> {
            assertEquals(7, session.getValue("text", Integer.class));
            assertEquals(1, session.getValue("basket", Basket.class).count);
            assertEquals(1, session.getValue("basket", Basket.Summary.class).count);
            assertEquals(List.of("x"), session.getValue("list"));
            assertTrue(session.toJson().contains("\"list\":[\"x\"]"));
        }));
        assertEquals(List.of(), onlyReads(world, token, session -> { }));
    }

    @Test
    void settingWhatIsThereWritesNothing() {
        String token = world.begin(session -> session.setValue("a", "same"));
        assertEquals(List.of(), onlyReads(world, token, session -> session.setValue("a", "same")));
        assertEquals(List.of(), onlyReads(world, token, session -> assertEquals("same", session.getData().put("a", "same"))));
    }

    @Test
    void onlyWhatChangedIsSealedAgain() {
        String token = world.begin(session -> {
            session.setValue("unread", 1);
            session.setValue("read", List.of("x"));
            session.setValue("changed", 1);
            session.setValue("gone", 1);
        });
        Map<String, byte[]> before = world.record(token).values();
        world.visit(token, session -> {
            assertEquals(List.of("x"), session.getValue("read"));
            session.setValue("changed", 2);
            session.removeValue("gone");
        });
        assertEquals(Set.of("changed"), world.store.lastDelta().set().keySet());
        assertEquals(Set.of("gone"), world.store.lastDelta().removed());
        assertTrue(world.store.lastDelta().isReplacing());
        assertArrayEquals(before.get("unread"), raw(token, "unread"));
        assertArrayEquals(before.get("read"), raw(token, "read"));
        assertEquals(2, world.stored(token, "changed"));
        assertNull(world.stored(token, "gone"));
    }

    @Test
    void changesInsideAListAreFound() {
        String token = world.begin(session -> session.setValue("list", new ArrayList<>(List.of("x"))));
        world.visit(token, session -> {
            List<String> list = session.getValue("list");
            list.add("y");
            assertTrue(session.isChanged());
        });
        world.visit(token, session -> assertEquals(List.of("x", "y"), session.getValue("list")));
    }

    @Test
    void severalCommitsInOneRequestWriteEachChangeOnce() {
        String token = world.begin(session -> session.setValue("a", 1));
        world.store.forget();
        try (World.Request request = world.request(token)) {
            request.current().setValue("a", 2);
            request.session.commitNow();
            request.session.commitNow();
            request.current().setValue("b", 3);
        }
        assertEquals(List.of("load", "UPDATE", "UPDATE"), world.store.calls());
        assertEquals(Set.of("b"), world.store.lastDelta().set().keySet());
    }

    @Test
    void aForgedValueIsAbsentSaidOnceAndNeverDecoded() {
        String token = world.begin(session -> session.setValue("good", 1));
        for (byte[] forged : List.of(encoded("forged"), encoded(Map.of("forged", true)), new byte[0], new byte[] {1},
            "j{malformed".getBytes(StandardCharsets.UTF_8))) {
            String key = "forged " + forged.length;
            tamper(token, key, forged);
            String line = isAbsentAndLeftAlone(world, token, key);
            assertTrue(line.contains("it was not sealed for this session by this name"), "it was decoded: " + line);
        }
        world.visit(token, session -> assertEquals(Map.of("good", 1), session.getData()));
    }

    @Test
    void aForgedValueCanBeOverwrittenEvenWithTheSame() {
        String token = world.begin(session -> session.setValue("good", 1));
        tamper(token, "same", encoded("forged"));
        tamper(token, "seen", encoded("forged"));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> {
                session.setValue("same", "forged");
                assertNull(session.getData().put("seen", "forged"));
            });
        }
        assertEquals("forged", world.stored(token, "same"));
        assertEquals("forged", world.stored(token, "seen"));
    }

    @Test
    void aForgedValueCanBeRemoved() {
        String token = world.begin(session -> session.setValue("good", 1));
        tamper(token, "away", encoded("forged"));
        try (CapturedLog log = new CapturedLog()) {
            world.visit(token, session -> session.removeValue("away"));
        }
        assertEquals(Set.of("good"), world.record(token).values().keySet());
    }

    @Test
    void aValueMovedToAnotherNameIsAbsent() {
        String token = world.begin(session -> {
            session.setValue("wish", "admin");
            session.setValue("granted", "guest");
        });
        tamper(token, "granted", raw(token, "wish"));
        isAbsentAndLeftAlone(world, token, "granted");
    }

    @Test
    void aValueOrAllMovedToAnotherSessionAreAbsent() {
        String victim = world.begin(session -> session.setValue("user of another", "victim"));
        String thief = world.begin(session -> session.setValue("good", 1));
        tamper(thief, "user of another", raw(victim, "user of another"));
        isAbsentAndLeftAlone(world, thief, "user of another");
        try (World.Request login = world.request(victim)) {
            login.current().regenerateId();
            login.leave();
            victim = login.token();
        }
        for (Map.Entry<String, byte[]> value : world.record(victim).values().entrySet()) {
            tamper(thief, value.getKey(), value.getValue());
        }
        world.visit(thief, session -> assertEquals(Map.of("good", 1), session.getData()));
    }

    @Test
    void aValueMovedToAnotherWebApplicationIsAbsent() {
        FakeExchange exchange = world.exchange().in(world.application("/shop"));
        String id;
        try (World.Request request = world.request(exchange)) {
            request.current().setValue("from the shop", 1);
            id = request.current().getId();
        }
        SessionRecord record = world.store.load("/shop", id);
        Delta.Builder copy = Delta.create(id, record.issuedAt()).maxAge(record.maxAge()).expiry(Delta.Expiry.SET, record.expiresAt());
        record.values().forEach(copy::set);
        world.store.commit("/", copy.build());
        isAbsentAndLeftAlone(world, World.token(id), "from the shop");
    }

    @Test
    void aValueSealedWithAnotherSecretIsAbsent() {
        World other = new World(world, "encrypt=true", "sign=false", "secret=" + NEW);
        String token = world.begin(session -> session.setValue("of another secret", 1));
        isAbsentAndLeftAlone(other, World.id(token), "of another secret");
    }

    @Test
    void secretsAreRotated() {
        String old = "secret=" + World.SECRET;
        World before = new World(world, "encrypt=true", "sign=false", old);
        World both = new World(world, "encrypt=true", "sign=false", "secret=" + NEW + "," + World.SECRET);
        World after = new World(world, "encrypt=true", "sign=false", "secret=" + NEW);
        String token = before.begin(session -> {
            session.setValue("kept", 1);
            session.setValue("written anew", 1);
        });
        byte[] kept = raw(token, "kept");
        both.visit(token, session -> {
            assertEquals(1, session.<Integer>getValue("kept"));
            session.setValue("written anew", 2);
        });
        assertArrayEquals(kept, raw(token, "kept"));
        try (CapturedLog log = new CapturedLog()) {
            after.visit(token, session -> assertEquals(Map.of("written anew", 2), session.getData()));
        }
    }

    @Test
    void sealingDoesNotNeedSigning() {
        World unsigned = new World(world, "encrypt=true", "sign=false");
        String token = unsigned.begin(session -> session.setValue("a", "plain to see"));
        unsigned.visit(token, session -> assertEquals("plain to see", session.getValue("a")));
        assertEquals(1, raw(token, "a")[0]);
        String mistake = assertThrows(ConfigurationException.class, () -> SettingsReader.read("encrypt=true;sign=false;store=redis://localhost",
            new Properties(), Map.of())).getMessage();
        assertTrue(mistake.startsWith("rest.session.secret is not set"), mistake);
    }

    @Test
    void whereEncryptIsOffSealedValuesAreAbsent() {
        World off = new World(world);
        String token = world.begin(session -> session.setValue("sealed elsewhere", 1));
        String line = isAbsentAndLeftAlone(off, token, "sealed elsewhere");
        assertTrue(line.contains("rest.session.encrypt is off here"), line);
        off.visit(token, session -> session.setValue("other", 2));
        world.visit(token, session -> assertEquals(1, session.<Integer>getValue("sealed elsewhere")));
    }

    @Test
    void whereEncryptIsOffValuesAreAsTheyWere() {
        try (World off = new World()) {
            String token = off.begin(session -> session.setValue("a", "text"));
            assertArrayEquals(encoded("text"), off.record(token).values().get("a"));
            off.visit(token, Session::regenerateId);
            assertEquals(Map.of(), off.store.lastDelta().set());
        }
    }

    @Test
    void namesOfOursAreRefusedAndNeverSeen() {
        String token = world.begin(session -> session.setValue("a", 1));
        String changed;
        try (World.Request login = world.request(token)) {
            login.current().regenerateId();
            login.leave();
            changed = login.token();
        }
        String ours = world.record(changed).values().keySet().stream().filter(Seals::isReserved).findAny().orElseThrow();
        for (World node : List.of(world, new World(world))) {
            CapturedLog log = new CapturedLog();
            node.visit(changed, session -> {
                assertNull(session.getValue(ours));
                assertFalse(session.getData().containsKey(ours));
                assertFalse(session.getData().keySet().contains(ours));
                assertFalse(session.toJson().contains("rest-session"));
                session.removeValue(ours);
                assertNull(session.getData().remove(ours));
                assertThrows(IllegalArgumentException.class, () -> session.setValue(ours, 1));
                assertThrows(IllegalArgumentException.class, () -> session.getData().put(ours, 1));
                assertFalse(session.isChanged());
            });
            log.close();
        }
        world.visit(changed, session -> {
            assertEquals(1, session.getData().size());
            session.getData().clear();
            assertTrue(session.isEmpty());
        });
        assertEquals(Set.of(ours), world.record(changed).values().keySet());
        assertNotEquals(token, changed);
    }
}
