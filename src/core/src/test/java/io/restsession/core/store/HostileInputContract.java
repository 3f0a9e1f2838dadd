package io.restsession.core.store;

import static io.restsession.core.store.CommitResult.APPLIED;
import static io.restsession.core.store.CommitResult.REFUSED;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids, spaces, keys and values that nobody would think of but those who mean harm. */
abstract class HostileInputContract extends IdChangeContract {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "*", "?", "%", "_", ".", "..", "../../etc/passwd", "a/b", "a:b", "{a}", "a\0b", "\r\nSET a b",
        "';drop table session;--", "\u00e4\u20ac", "\ud83d\ude00", "\ud800", "\u202e"})
    void anIdThatWasNeverIssuedIsNotThere(String id) {
        created("a", "1");
        assertIsNotThere(id);
    }

    @Test
    void aVeryLongIdIsNotThere() {
        assertIsNotThere("x".repeat(1_000_000));
    }

    private void assertIsNotThere(String id) {
        assertNull(store.load(space, id));
        assertEquals(REFUSED, update(id, "a", "1"));
        assertEquals(REFUSED, store.commit(space, Delta.update(id).newId(id()).build()));
        store.commit(space, Delta.delete(id));
        assertNull(store.load(space, id));
    }

    @Test
    void idsThatAreAlmostTheSameAreNot() {
        String id = "Abcdefghij-_0123456789" + UUID.randomUUID();
        assertEquals(APPLIED, store.commit(space, create(id).set("a", bytes("1")).build()));
        for (String other : List.of(id.toLowerCase(), id.toUpperCase(), id + " ", " " + id, id + "\0", id + "x", id.substring(1),
            id.substring(0, id.length() - 1), id.replace('_', '-'))) {
            assertNull(store.load(space, other));
            store.commit(space, Delta.delete(other));
        }
        assertValues(store.load(space, id), "a", "1");
    }

    @Test
    void spacesThatAreAlmostTheSameAreNot() {
        String id = id();
        List<String> spaces = List.of(space, space + "/", space + " ", space.toUpperCase() + "X", space.toLowerCase() + "x",
            space + "/a", space + "/a/b", space + ":", space + "\0", space + "\u00e4", space + "a\u0308", space + "*", space + "/..",
            space + "%2F", space + "'");
        for (String each : spaces) {
            assertEquals(APPLIED, store.commit(each, create(id).set("space", bytes(each)).build()), each);
        }
        for (String each : spaces) {
            assertValues(store.load(each, id), "space", each);
        }
        // A space and an id never run into one another.
        assertNull(store.load(space + id.charAt(0), id.substring(1)));
        assertNull(store.load(space, ":" + id));
        assertNull(store.load("", space + id));
    }

    @Test
    void everyKeyIsAKey() {
        Map<String, String> values = new LinkedHashMap<>();
        for (String key : List.of("", " ", "a", "A", "a ", " a", "\0", "a\0", "a\0b", "\t", "\r\n", "\u00e4", "a\u0308", "\ud83d\ude00",
            "\u202e", "a.b", "a:b", "a/b", "..", "*", "$a", "_id", "id", "expiresAt", "maxAge", "issuedAt", "null", "'", "\"", "\\", "%",
            "%00", "{}", "x".repeat(10_000), "x".repeat(10_001))) {
            values.put(key, "value of " + key);
        }
        String id = id();
        Delta.Builder create = create(id);
        values.forEach((key, value) -> create.set(key, bytes(value)));
        assertEquals(APPLIED, store.commit(space, create.build()));
        assertEquals(values, texts(store.load(space, id)));
        for (String key : List.of("", "A", "a\0", "a\u0308", "expiresAt", "x".repeat(10_001))) {
            assertEquals(APPLIED, store.commit(space, Delta.update(id).remove(key).build()));
            values.remove(key);
            assertEquals(values, texts(store.load(space, id)));
        }
    }

    @Test
    void everyValueIsAValue() {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        byte[] big = new byte[1 << 20];
        new Random(1).nextBytes(big);
        String id = id();
        assertEquals(APPLIED, store.commit(space, create(id).set("none", new byte[0]).set("all", all).set("big", big).build()));
        Map<String, byte[]> values = store.load(space, id).values();
        assertArrayEquals(new byte[0], values.get("none"));
        assertArrayEquals(all, values.get("all"));
        assertArrayEquals(big, values.get("big"));
        assertEquals(APPLIED, store.commit(space, Delta.update(id).set("big", all).set("all", big).build()));
        values = store.load(space, id).values();
        assertArrayEquals(big, values.get("all"));
        assertArrayEquals(all, values.get("big"));
    }

    @Test
    void thereMayBeAThousandKeys() {
        Map<String, String> values = new LinkedHashMap<>();
        String id = id();
        Delta.Builder create = create(id);
        Delta.Builder update = Delta.update(id);
        for (int i = 0; i < 1000; i++) {
            create.set("key" + i, bytes("created"));
            if (i % 3 == 0) {
                update.remove("key" + i);
            } else if (i % 3 == 1) {
                update.set("key" + i, bytes("updated"));
                values.put("key" + i, "updated");
            } else {
                update.set("more" + i, bytes("added"));
                values.put("key" + i, "created");
                values.put("more" + i, "added");
            }
        }
        assertEquals(APPLIED, store.commit(space, create.build()));
        assertEquals(1000, store.load(space, id).values().size());
        assertEquals(APPLIED, store.commit(space, update.build()));
        assertEquals(values, texts(store.load(space, id)));
    }
}
