package io.restsession.core.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.SettingsReader;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value opens where it was sealed, and nowhere else. */
class SealsTest {

    private static final String OLD = "0123456789abcdef0123456789abcdef-old";
    private static final String NEW = "fedcba9876543210fedcba9876543210-new";

    private static final byte[] PLAIN = bytes("sthe value that nobody may read");

    private final Seals seals = seals(OLD);

    /** A session as a store has it, changed as a store changes it. */
    private final class Stored {
        private final String space;
        private final Map<String, byte[]> values = new LinkedHashMap<>();
        private String id;

        Stored(String space, String id) {
            this.space = space;
            this.id = id;
        }

        SessionRecord record() {
            return new SessionRecord(id, 0, SessionRecord.NEVER, 0, new LinkedHashMap<>(values));
        }

        SessionSeal seal() {
            return seals.loaded(space, record());
        }

        Stored set(SessionSeal by, String name, byte[] plain) {
            return apply(by.seal(Delta.update("any").set(name, plain).build()));
        }

        Stored apply(Delta delta) {
            values.putAll(delta.set());
            values.keySet().removeAll(delta.removed());
            return this;
        }

        Stored changeId(String newId) {
            apply(change(seal(), newId));
            id = newId;
            return this;
        }

        byte[] open(String name) {
            return seals.open(space, record()).get(name);
        }
    }

    private static Seals seals(String secrets) {
        return new Seals(SettingsReader.read("encrypt=true;sign=false;secret=" + secrets, new Properties(), Map.of()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Delta change(SessionSeal seal, String newId) {
        Delta.Builder delta = Delta.update("any");
        seal.carry(delta, newId);
        return delta.build();
    }

    private Stored stored(String space, String id, String name, byte[] plain) {
        return new Stored(space, id).set(seals.begun(space, id), name, plain);
    }

    private byte[] sealed() {
        return stored("/", "id", "a", PLAIN).values.get("a");
    }

    private byte[] opened(byte[] sealed) {
        return seals.begun("/", "id").open("a", sealed);
    }

    /** Later versions and other nodes must read it. */
    @Test
    void theFormIsFixed() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(bytes(OLD), "HmacSHA256"));
        mac.init(new SecretKeySpec(mac.doFinal(bytes("rest-session sealed values")), "HmacSHA256"));
        byte[] spaceAndId = ByteBuffer.allocate(4 + 2 + 4).putInt(2).putChar('/').putChar('i').putChar('d').array();
        byte[] key = mac.doFinal(Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(spaceAndId), 16));
        byte[] sealed = sealed();
        assertEquals(1, sealed[0]);
        assertArrayEquals(Arrays.copyOfRange(key, 16, 20), Arrays.copyOfRange(sealed, 1, 5));
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, 0, 16, "AES"), new GCMParameterSpec(128, sealed, 5, 12));
        cipher.updateAAD(new byte[] {0, 'a'});
        assertArrayEquals(PLAIN, cipher.doFinal(sealed, 17, sealed.length - 17));
        assertEquals(33 + PLAIN.length, sealed.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 4096, 5_000_000})
    void valuesOfEverySize(int size) {
        byte[] plain = new byte[size];
        new Random(size).nextBytes(plain);
        assertArrayEquals(plain, stored("/", "id", "", plain).open(""));
    }

    @Test
    void nothingOfItShowsAndNoTwoAreTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String sealed = new String(sealed(), StandardCharsets.ISO_8859_1);
            assertFalse(sealed.contains("value"));
            assertTrue(seen.add(sealed.substring(5, 17)), "a nonce was used twice");
        }
    }

    @Test
    void noBitOfItCanBeChanged() {
        byte[] sealed = sealed();
        for (int i = 0; i < sealed.length * 8; i++) {
            byte[] changed = sealed.clone();
            changed[i / 8] ^= (byte) (1 << i % 8);
            assertNull(opened(changed), "bit " + i);
        }
        assertArrayEquals(PLAIN, opened(sealed));
    }

    @Test
    void nothingCanBeCutOffOrAdded() {
        byte[] sealed = sealed();
        for (int i = 0; i < sealed.length; i++) {
            assertNull(opened(Arrays.copyOf(sealed, i)), "the first " + i);
            assertNull(opened(Arrays.copyOfRange(sealed, sealed.length - i, sealed.length)), "the last " + i);
        }
        assertNull(opened(Arrays.copyOf(sealed, sealed.length + 1)));
    }

    @Test
    void anythingElseIsRefused() {
        Random random = new Random(42);
        for (int i = 0; i < 5000; i++) {
            byte[] hostile = new byte[random.nextInt(64)];
            random.nextBytes(hostile);
            if (hostile.length > 5 && i % 2 == 0) {
                System.arraycopy(sealed(), 0, hostile, 0, 5);
            }
            assertNull(opened(hostile));
        }
        assertNull(opened(PLAIN), "a value that is not sealed");
    }

    @Test
    void itIsBoundToItsName() {
        byte[] sealed = stored("/", "id", "a\ud800", PLAIN).values.get("a\ud800");
        SessionSeal seal = seals.begun("/", "id");
        for (String other : new String[] {"", "a", "b", "a\ud801", "a?", "a\ud800\0"}) {
            assertNull(seal.open(other, sealed), other);
        }
        assertArrayEquals(PLAIN, seal.open("a\ud800", sealed));
    }

    @Test
    void itIsBoundToItsSessionAndSpace() {
        byte[] sealed = stored("/shop", "an-id", "a", PLAIN).values.get("a");
        assertNull(seals.begun("/shop", "an-ie").open("a", sealed));
        assertNull(seals.begun("/blog", "an-id").open("a", sealed));
        assertNull(seals.begun("", "/shopan-id").open("a", sealed));
        assertNull(seals.begun("/shopa", "n-id").open("a", sealed));
        assertArrayEquals(PLAIN, seals.begun("/shop", "an-id").open("a", sealed));
    }

    @Test
    void withAnotherSecretNothingOpens() {
        assertNull(seals(NEW).begun("/", "id").open("a", sealed()));
    }

    @Test
    void secretsCanBeRotated() {
        SessionSeal old = seals.begun("/", "id");
        SessionSeal both = seals(NEW + ',' + OLD).begun("/", "id");
        SessionSeal fresh = seals(NEW).begun("/", "id");
        byte[] byOld = sealed();
        byte[] byBoth = new Stored("/", "id").set(both, "a", PLAIN).values.get("a");
        assertArrayEquals(PLAIN, both.open("a", byOld));
        assertArrayEquals(PLAIN, both.open("a", byBoth));
        assertArrayEquals(PLAIN, fresh.open("a", byBoth));
        assertNull(old.open("a", byBoth));
        assertNull(fresh.open("a", byOld));
        assertArrayEquals(PLAIN, seals(OLD + ',' + NEW).begun("/", "id").open("a", byBoth), "before all nodes have turned");
    }

    @Test
    void aChangeOfIdTakesTheValuesAlongThroughARotation() {
        Stored stored = stored("/", "one", "a", PLAIN).changeId("two");
        Seals both = seals(NEW + ',' + OLD);
        assertArrayEquals(PLAIN, both.open("/", stored.record()).get("a"));
        stored.apply(change(both.loaded("/", stored.record()), "three"));
        stored.id = "three";
        assertArrayEquals(PLAIN, both.open("/", stored.record()).get("a"));
        assertNull(stored.open("a"), "the old secret alone does not know the new entry");
    }

    @Test
    void aChangeOfIdTakesTheValuesAlong() {
        Stored stored = stored("/", "one", "a", PLAIN).changeId("two");
        stored.set(stored.seal(), "b", PLAIN);
        stored.changeId("three");
        stored.set(stored.seal(), "c", PLAIN);
        for (String name : Set.of("a", "b", "c")) {
            assertArrayEquals(PLAIN, stored.open(name), name);
        }
        assertEquals(4, stored.values.size(), "one entry, whatever came before");
    }

    @Test
    void theSealOfTheRequestThatChangesTheIdGoesOn() {
        Stored stored = stored("/", "one", "a", PLAIN);
        SessionSeal first = stored.seal();
        SessionSeal second = first.under("two");
        SessionSeal third = second.under("three");
        stored.apply(change(first, "two")).set(second, "b", PLAIN).apply(change(second, "three")).set(third, "c", PLAIN);
        stored.id = "three";
        for (String name : Set.of("a", "b", "c")) {
            assertArrayEquals(PLAIN, stored.open(name), name);
            assertArrayEquals(PLAIN, third.open(name, stored.values.get(name)), name);
        }
        assertEquals(4, stored.values.size(), "one entry, whatever came before");
    }

    @Test
    void whatWasSealedUnderAnEarlierIdWhileItChangedOpens() {
        Stored stored = stored("/", "one", "a", PLAIN);
        SessionSeal inFlight = stored.seal();
        stored.changeId("two").changeId("three");
        stored.set(inFlight, "late", PLAIN);
        assertArrayEquals(PLAIN, stored.open("late"));
        stored.changeId("four");
        assertArrayEquals(PLAIN, stored.open("late"));
    }

    @Test
    void twoChangesOfIdAtATime() {
        Stored stored = stored("/", "one", "a", PLAIN);
        SessionSeal loser = stored.seal();
        stored.changeId("two");
        // Moved: what the second says lands in the record of the first.
        stored.apply(change(loser, "other")).set(loser, "late", PLAIN);
        assertArrayEquals(PLAIN, stored.open("a"));
        assertArrayEquals(PLAIN, stored.open("late"));
        stored.changeId("three");
        assertArrayEquals(PLAIN, stored.open("a"));
        assertArrayEquals(PLAIN, stored.open("late"));
        assertEquals(Set.of("a", "late"), seals.open("/", stored.record()).keySet());
        assertEquals(3, stored.values.size(), "what the second said is gone");
    }

    @Test
    void aCopyOfTheWholeRecordIsWorthNothing() {
        Stored victim = stored("/", "victim", "a", PLAIN);
        assertNothingOpens(copy(victim, "/", "thief"));
        assertNothingOpens(copy(victim, "/shop", "victim"));
        victim.changeId("changed");
        victim.set(victim.seal(), "b", PLAIN);
        assertNothingOpens(copy(victim, "/", "thief"));
        assertNothingOpens(copy(victim, "/shop", "changed"));
    }

    @Test
    void noEntryServesAnotherId() {
        Stored victim = stored("/", "one", "a", PLAIN).changeId("two");
        Stored thief = copy(victim, "/", "thief");
        String entry = victim.values.keySet().stream().filter(Seals::isReserved).findAny().orElseThrow();
        thief.values.put(Lineage.of("/", "thief").entryName(), thief.values.remove(entry));
        assertNothingOpens(thief);
    }

    /** An id that a login gave up may be known to others: nothing of after the login may open under it. */
    @Test
    void whatCameAfterAChangeOfIdDoesNotOpenUnderTheIdBefore() {
        Stored stored = stored("/", "planted", "before", PLAIN);
        Stored early = copy(stored, "/", "planted");
        stored.changeId("two");
        stored.set(stored.seal(), "user", PLAIN);
        early.values.putAll(stored.values);
        assertNull(early.open("user"));
        stored.changeId("three");
        early.id = "two";
        stored.set(stored.seal(), "admin", PLAIN);
        early.values.putAll(stored.values);
        assertNull(early.open("admin"));
    }

    @Test
    void anEntryThatIsNotGenuineOpensNothingAndTakesNothing() {
        Stored stored = stored("/", "one", "a", PLAIN).changeId("two");
        stored.set(stored.seal(), "b", PLAIN);
        String entry = Lineage.of("/", "two").entryName();
        for (byte[] forged : new byte[][] {{}, {1}, PLAIN, stored.values.get("b"), new byte[33]}) {
            stored.values.put(entry, forged);
            assertNull(stored.open("a"));
            assertArrayEquals(PLAIN, stored.open("b"));
        }
    }

    @Test
    void aSessionMayChangeItsIdForEver() {
        Stored stored = stored("/", "id", "a", PLAIN);
        SessionSeal late = null;
        for (int i = 0; i < 300; i++) {
            stored.changeId("id" + i);
            late = i == 250 ? stored.seal() : late;
        }
        stored.set(late, "late", PLAIN);
        assertArrayEquals(PLAIN, stored.open("late"));
        assertArrayEquals(PLAIN, stored.open("a"));
        int length = stored.values.get(Lineage.of("/", stored.id).entryName()).length;
        assertTrue(length < 1200, "it grows: " + length);
    }

    @Test
    void entriesAreNoValues() {
        Stored stored = stored("/", "one", "a", PLAIN).changeId("two");
        assertEquals(2, stored.values.size());
        assertEquals(Set.of("a"), seals.open("/", stored.record()).keySet());
        Seals off = new Seals(SettingsReader.read("sign=false", new Properties(), Map.of()));
        assertEquals(Set.of("a"), off.open("/", stored.record()).keySet());
    }

    @Test
    void aDeltaKeepsWhatIsNotSealed() {
        SessionSeal seal = seals.begun("/", "id");
        Delta delta = Delta.create("id", 7).maxAge(8).expiry(Delta.Expiry.SET, 9).set("a", PLAIN).build();
        Delta sealed = seal.seal(delta);
        assertEquals(Delta.Kind.CREATE, sealed.kind());
        assertEquals("id", sealed.id());
        assertEquals(7, sealed.issuedAt());
        assertEquals(8, sealed.maxAge());
        assertEquals(Delta.Expiry.SET, sealed.expiry());
        assertEquals(9, sealed.expiresAt());
        assertArrayEquals(PLAIN, seal.open("a", sealed.set().get("a")));
        sealed = seal.seal(Delta.update("id").newId("new").expiry(Delta.Expiry.EXTEND, 9).set("a", PLAIN).remove("b").build());
        assertEquals(Delta.Kind.UPDATE, sealed.kind());
        assertEquals("new", sealed.newId());
        assertEquals(-1, sealed.maxAge());
        assertEquals(Delta.Expiry.EXTEND, sealed.expiry());
        assertEquals(Set.of("b"), sealed.removed());
        assertArrayEquals(PLAIN, delta.set().get("a"), "it is another one");
        Delta nothing = Delta.delete("id");
        assertSame(nothing, seal.seal(nothing));
    }

    @Test
    void offNothingIsDone() {
        Seals off = new Seals(SettingsReader.read("sign=false", new Properties(), Map.of()));
        SessionSeal seal = off.begun("/", "id");
        assertSame(PLAIN, seal.open("a", PLAIN));
        assertNull(seal.open("a", sealed()), "sealed by a node where it is on");
        Delta delta = Delta.update("id").set("a", PLAIN).build();
        assertSame(delta, seal.seal(delta));
        assertTrue(change(seal, "new").isEmpty());
        assertSame(seal, seal.under("new"));
        assertSame(seal, off.loaded("/", new SessionRecord("id", 0, 0, 0, new HashMap<>())));
    }

    @Test
    void manyThreads() {
        Stored stored = stored("/", "one", "a", PLAIN).changeId("two");
        SessionSeal shared = stored.seal();
        byte[] early = stored.values.get("a");
        assertTrue(IntStream.range(0, 20_000).parallel().allMatch(i -> {
            byte[] plain = bytes("value " + i);
            byte[] sealed = shared.seal(Delta.update("two").set("k" + i, plain).build()).set().get("k" + i);
            return Arrays.equals(plain, shared.open("k" + i, sealed)) && Arrays.equals(PLAIN, shared.open("a", early))
                && shared.open("other", sealed) == null;
        }));
        assertNotNull(stored.open("a"));
    }

    private Stored copy(Stored of, String space, String id) {
        Stored copy = new Stored(space, id);
        copy.values.putAll(of.values);
        return copy;
    }

    private void assertNothingOpens(Stored stored) {
        seals.open(stored.space, stored.record()).forEach((name, plain) -> assertNull(plain, name));
    }
}
