package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redis.clients.jedis.util.JedisClusterCRC16;

/** Keys that are never taken for one another. */
class KeysTest {

    private static final List<String> TEXTS = List.of("", ":", "a", "a:", ":a", "1:", "1:a", "{", "}", "{a}", "?", "\ud800", "\udc00",
        "\ud83d\ude00", "\ude00\ud83d", "\u00e4", "a\u0308", "\0", "session:", "\uffff", "x".repeat(300));

    private static String text(byte[] key) {
        return new String(key, StandardCharsets.UTF_8);
    }

    @Test
    void keysCanBeReadByPeopleAndByUs() {
        assertEquals("rest-session:session:5:/shop:abc", text(new Keys("rest-session:", false).session("/shop", "abc")));
        assertEquals("p{67}:session:5:/shop:abc", text(new Keys("p", true).session("/shop", "abc")));
        assertEquals("p{0f}:expiry:/shop", text(new Keys("p", true).index("/shop", 15)));
        assertEquals("p{00}:sweep:/shop", text(new Keys("p", true).lease("/shop")));
    }

    @Test
    void everySpaceAndIdHasAKeyOfItsOwn() {
        for (Keys keys : List.of(new Keys("p:", false), new Keys("", true))) {
            Set<String> all = new HashSet<>();
            for (String space : TEXTS) {
                for (String id : TEXTS) {
                    byte[] key = keys.session(space, id);
                    assertTrue(all.add(new String(key, StandardCharsets.ISO_8859_1)));
                    Place place = keys.read(key);
                    assertEquals(space, place.space());
                    assertEquals(id, place.id());
                }
            }
        }
    }

    @Test
    void whatIsNoKeyOfASessionIsNotRead() {
        for (String key : List.of("", "p", "p:session:", "p:session:1", "p:session::", "p:session:1:", "p:session:1:a", "p:session:2:a:b",
            "p:session:01:a:b", "p:session:99999999999:a:b", "p:session:-1:a:b", "q:session:1:a:b", "p:expiry:a")) {
            assertNull(new Keys("p:", false).read(key.getBytes(StandardCharsets.UTF_8)), key);
        }
        assertNull(new Keys("p", true).read("p{00}:session:5:/shop:abc".getBytes(StandardCharsets.UTF_8)), "another tag's");
        assertNull(new Keys("p:", false).read("p:session:1:a:\u00ff".getBytes(StandardCharsets.ISO_8859_1)), "no text");
    }

    /** All ids of a session begin alike; and what belongs to it has one slot. */
    @Test
    void aSessionStaysInItsSlot() {
        Keys keys = new Keys("rest-session:", true);
        int slot = JedisClusterCRC16.getSlot(keys.session("/shop", "abc"));
        assertEquals(slot, JedisClusterCRC16.getSlot(keys.session("/other}{", "abxyz")));
        assertEquals(slot, JedisClusterCRC16.getSlot(keys.index("/shop", keys.tag("ab"))));
    }

    @Test
    void sessionsAreSpreadEvenly() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        Keys keys = new Keys("rest-session:", true);
        int[] ids = new int[keys.tags()];
        Set<Integer> slots = new HashSet<>();
        for (char first : alphabet.toCharArray()) {
            for (char second : alphabet.toCharArray()) {
                String id = "" + first + second;
                ids[keys.tag(id)]++;
                slots.add(JedisClusterCRC16.getSlot(keys.session("", id)));
            }
        }
        for (int count : ids) {
            assertTrue(count >= 8 && count <= 32, "of 16 expected there are " + count);
        }
        assertTrue(slots.size() > 240, slots.size() + " slots");
    }
}
