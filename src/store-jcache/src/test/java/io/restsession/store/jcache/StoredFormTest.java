package io.restsession.store.jcache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.restsession.core.store.Delta;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Stored strings: what was written is read, and nothing that was not written does harm. */
class StoredFormTest {

    private static StoredSession session() {
        return StoredSession.created(Delta.create("id\ud800", -1).expiry(Delta.Expiry.SET, Long.MAX_VALUE).maxAge(0)
            .set("", new byte[0]).set("\udc00\0\u20ac", new byte[] {-128, -1, 0, 1, 127}).build(), 7);
    }

    @Test
    void whatWasWrittenIsRead() {
        StoredSession session = session().updated(Delta.update("id\ud800").newId("new").build(), "new", 5);
        StoredSession read = StoredSession.read(session.text());
        assertEquals("new", read.id());
        assertEquals(-1, read.record().issuedAt());
        assertEquals(Long.MAX_VALUE, read.record().expiresAt());
        assertEquals(7, read.bucket());
        assertEquals(5 + 60_000, read.givenUpUntil("id\ud800"));
        assertEquals(2, read.record().values().size());
        assertArrayEquals(new byte[] {-128, -1, 0, 1, 127}, read.record().values().get("\udc00\0\u20ac"));
        assertEquals(read.text(), session.text());
        assertEquals("first", Alias.read(Alias.of("first").text()).firstId());
    }

    @Test
    void noTwoAreTheSame() {
        assertNotEquals(session().text(), session().text());
        assertNotEquals(Alias.of("a").text(), Alias.of("a").text());
    }

    @Test
    void givenUpIdsAreForgottenInTime() {
        StoredSession session = session();
        for (int i = 0; i < 100; i++) {
            session = session.updated(Delta.update("").build(), "id" + i, i * 10_000L);
        }
        assertEquals(0, session.givenUpUntil("id90"));
        assertEquals(99 * 10_000L + 60_000, session.givenUpUntil("id98"));
        assertEquals(true, session.text().length() < 500);
    }

    @Test
    void anythingElseIsNothing() {
        String text = session().text();
        for (int end = 0; end < text.length(); end++) {
            assertNull(StoredSession.read(text.substring(0, end)));
        }
        assertNull(StoredSession.read(text + "\0"));
        assertNull(StoredSession.read(Alias.of("a").text()));
        assertNull(Alias.read(text));
        for (Object each : new Object[] {null, "", "S1", "x", 1, List.of(), text.getBytes(),
            "S1" + "\u00ff".repeat(1000), "S1\uffff".repeat(100)}) {
            assertNull(StoredSession.read(each));
            assertNull(Alias.read(each));
        }
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            StringBuilder changed = new StringBuilder(text);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                changed.setCharAt(random.nextInt(text.length()), (char) random.nextInt(300));
            }
            StoredSession.read(changed.toString());
        }
    }
}
