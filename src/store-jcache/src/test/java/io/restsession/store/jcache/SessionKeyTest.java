package io.restsession.store.jcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Cache keys: one for each space and id, and none for two. */
class SessionKeyTest {

    private static final List<String> PARTS = List.of("", "/", "a", "/a", "a/", "1/", "/1/", "%", "%0041", "A", " ", "s/", "\0", "\n",
        "\u00e4", "a\u0308", "\ud83d\ude00", "\ud800", "\udc00", "3/abc", "0/");

    @Test
    void noTwoAreTheSameAndEachComesBack() {
        Set<String> texts = new HashSet<>();
        for (String space : PARTS) {
            for (String id : PARTS) {
                SessionKey key = SessionKey.of(space, id);
                assertTrue(texts.add(key.text()), key.text());
                assertTrue(key.text().chars().allMatch(c -> c > ' ' && c < 127), key.text());
                SessionKey parsed = SessionKey.parse(key.text());
                assertEquals(space, parsed.space());
                assertEquals(id, parsed.id());
                assertEquals(key.text(), parsed.text());
            }
        }
    }

    @Test
    void whatIsNoKeyIsNone() {
        for (String text : List.of("", "s", "s/", "s/x", "s//", "s/1/", "s/-1/a", "s/+1/ab", "s/01/ab", "s/1/%", "s/1/a%00", "s/0/%zzzz",
            "s/5/%0041", "d/1/1", "s/99999999999/a", "s/1/a b")) {
            assertNull(SessionKey.parse(text), text);
        }
    }
}
