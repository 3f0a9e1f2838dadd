package io.restsession.core.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdTokenTest {

    private final IdToken signed = new IdToken(new Signer(List.of("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8))));
    private final IdToken bare = new IdToken(null);

    @Test
    void idsAreUrlSafeLongAndNeverTheSame() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 10_000; i++) {
            String id = signed.newId();
            // 24 characters of 6 bits: 144.
            assertTrue(id.matches("[A-Za-z0-9_-]{24}"), "not URL-safe");
            assertTrue(seen.add(id), "an id came twice");
        }
    }

    /** Every bit of an id is set in about half of them. */
    @Test
    void everyBitIsRandom() {
        int[] set = new int[144];
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = Base64.getUrlDecoder().decode(bare.newId());
            for (int bit = 0; bit < 144; bit++) {
                set[bit] += bytes[bit / 8] >> bit % 8 & 1;
            }
        }
        for (int count : set) {
            assertTrue(count > 700 && count < 1300, "a bit is set " + count + " times of 2000");
        }
    }

    @Test
    void whatWasIssuedIsGenuine() {
        String id = signed.newId();
        String token = signed.issue("/shop", id);
        assertEquals(id + '~' + signed.signature("/shop", id), token);
        assertEquals(id, signed.verify("/shop", token));
        assertNull(signed.verify("/blog", token));
        assertNull(signed.verify("/shop", id));
        assertTrue(token.matches("[A-Za-z0-9_~-]+"), "fit for a cookie without quotes");
    }

    /** Genuine tokens are remembered; what is like one, or genuine elsewhere, is not genuine for that. */
    @Test
    void whatWasGenuineOnceMakesNothingElseGenuine() {
        String id = signed.newId();
        String token = signed.issue("/shop", id);
        for (int time = 0; time < 3; time++) {
            assertEquals(id, signed.verify("/shop", token));
            assertNull(signed.verify("/blog", token));
            assertNull(signed.verify("/shop", token + 'A'));
            assertNull(signed.verify("/shop", token.substring(1)));
            for (int at = 0; at < token.length(); at++) {
                char other = token.charAt(at) == 'A' ? 'B' : 'A';
                assertNull(signed.verify("/shop", token.substring(0, at) + other + token.substring(at + 1)), "another character at " + at);
            }
        }
    }

    /** More of them than are remembered. */
    @Test
    void everyGenuineTokenStaysGenuine() {
        Map<String, String> issued = new HashMap<>();
        for (int i = 0; i < 10_000; i++) {
            String id = signed.newId();
            issued.put(signed.issue("/", id), id);
        }
        for (int time = 0; time < 2; time++) {
            issued.forEach((token, id) -> assertEquals(id, signed.verify("/", token)));
        }
    }

    @Test
    void withoutASigner() {
        String id = bare.newId();
        assertNull(bare.signature("/", id));
        assertEquals(id, bare.issue("/", id));
        assertEquals(id, bare.verify("/", id));
        assertNull(bare.verify("/", signed.issue("/", id)));
    }

    /** Even with a genuine signature: a store need not cope with anything else. */
    @Test
    void onlyWhatLooksLikeAnIdIsOne() {
        for (String id : List.of("", "A".repeat(15), "A".repeat(65), "AAAAAAAAAAAAAAAA/",
            "AAAAAAAAAAAAAAAA\n", "AAAAAAAAAAAAAAAA\u00e4", "AAAAAAAAAAAAAAAA AAA")) {
            assertNull(signed.verify("/", signed.issue("/", id)), "as long as " + id.length());
            assertNull(bare.verify("/", id), "as long as " + id.length());
        }
        for (String id : List.of("A".repeat(16), "A".repeat(64), "azAZ09-_azAZ09-_")) {
            assertEquals(id, signed.verify("/", signed.issue("/", id)));
            assertEquals(id, bare.verify("/", id));
        }
    }

    @Test
    void noTextAtAllIsMoreThanForged() {
        Random random = new Random(7);
        for (int i = 0; i < 5000; i++) {
            char[] text = new char[random.nextInt(300)];
            for (int at = 0; at < text.length; at++) {
                text[at] = (char) (i % 2 == 0 ? random.nextInt(128) : random.nextInt());
            }
            assertNull(signed.verify("/", new String(text)));
        }
        assertFalse(SessionIds.isWellFormed("~".repeat(20)));
    }
}
