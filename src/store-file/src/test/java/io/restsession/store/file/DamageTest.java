package io.restsession.store.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.store.CommitResult;
import io.restsession.core.store.Delta;
import io.restsession.core.store.SessionRecord;
import io.restsession.core.store.StoreException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;

/** Files that are damaged, cut off or something else: never emptied in silence, and never in the way of the application. */
class DamageTest extends FileStoreFixture {

    private static final int SESSIONS = 60;
    private static final String VALUE = "0123456789".repeat(40);

    /** A file with sessions in several chunks, one of which was ended at last. */
    private byte[] written() throws IOException {
        open();
        for (int i = 0; i < SESSIONS; i++) {
            create("x" + i, 30 * MINUTE, "a", VALUE + i);
        }
        for (int i = 0; i < SESSIONS; i += 5) {
            update("x" + i, "b", "later");
        }
        create("ended", 30 * MINUTE, "a", "1");
        store.commit(SPACE, Delta.delete("ended"));
        store.close();
        return Files.readAllBytes(path());
    }

    /** @return how many sessions are there; none of them may be other than it was */
    private int present() {
        assertNull(store.load(SPACE, "ended"));
        int present = 0;
        for (int i = 0; i < SESSIONS; i++) {
            SessionRecord record = store.load(SPACE, "x" + i);
            if (record != null) {
                present++;
                assertEquals(VALUE + i, new String(record.values().get("a"), StandardCharsets.US_ASCII));
                assertEquals(i % 5 == 0 ? 2 : 1, record.values().size());
            }
        }
        return present;
    }

    private void assertGoesOn() {
        assertEquals(CommitResult.APPLIED, create("new", MINUTE, "a", "new"));
        reopen();
        assertValue("new", "a", "new");
        store.commit(SPACE, Delta.delete("new"));
    }

    @Test
    void aTruncatedFileIsSetAside() throws Exception {
        byte[] whole = written();
        byte[] lock = Files.readAllBytes(folder.resolve("sessions.lock"));
        int asides = 0;
        for (int length : new int[] {0, 1, 100, 4096, 8191, 8192, 8193, 12_288, whole.length / 2, whole.length - 4096, whole.length - 1}) {
            Files.write(folder.resolve("sessions.lock"), lock);
            Files.write(path(), Arrays.copyOf(whole, length));
            open();
            int present = present();
            boolean isSetAside = beside(".damaged").length > asides;
            assertTrue(isSetAside || present == SESSIONS, "of " + length + " bytes, with " + present + " sessions");
            if (isSetAside) {
                asides++;
                assertTrue(Arrays.stream(beside(".damaged")).anyMatch(file -> file.length() == length));
            }
            assertGoesOn();
            store.close();
        }
        assertTrue(asides >= 8, asides + " were set aside");
    }

    @Test
    void flippedBytesNeverMakeUpASession() throws Exception {
        byte[] whole = written();
        byte[] lock = Files.readAllBytes(folder.resolve("sessions.lock"));
        Random random = new Random(7);
        int kept = 0;
        int rounds = 40;
        for (int i = 0; i < rounds; i++) {
            byte[] flipped = whole.clone();
            int at = i < 10 ? i * 12 : random.nextInt(whole.length);
            for (int j = at; j < Math.min(at + 1 + i % 3 * 20, flipped.length); j++) {
                flipped[j] ^= (byte) (1 + random.nextInt(255));
            }
            Files.write(folder.resolve("sessions.lock"), lock);
            Files.write(path(), flipped);
            open();
            kept += present();
            assertGoesOn();
            store.close();
            assertTrue(i >= 10 || beside(".damaged").length == 0, "the header is there twice");
        }
        // Most of the file is not in use, and most of the rest is values.
        assertTrue(kept > rounds * SESSIONS / 2, kept + " sessions were kept");
    }

    @Test
    void whatIsWholeIsRecovered() throws Exception {
        written();
        try (MVStore tool = tool()) {
            Tables.of(tool).put(Keys.of(SPACE, "x1"), new byte[100]);
        }
        byte[] whole = Files.readAllBytes(path());
        open();
        assertNull(store.load(SPACE, "x1"));
        assertThrows(StoreException.class, () -> store.work(file -> {
            throw new DamagedFileException("told so", null);
        }));
        assertEquals(SESSIONS - 1, present());
        assertEquals(1, beside(".damaged").length);
        assertArrayEquals(whole, Files.readAllBytes(beside(".damaged")[0].toPath()));
        assertGoesOn();
        assertEquals(SESSIONS - 1, present());
    }

    /** Found while the application runs, by whoever reads there first: the others go on. */
    @Test
    void aPageThatIsDamagedIsFoundWhenItIsRead() throws Exception {
        written();
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "rw")) {
            byte[] whole = Files.readAllBytes(path());
            byte[] key = "x33".getBytes(StandardCharsets.US_ASCII);
            for (int i = 2 * 4096; i < whole.length - key.length; i++) {
                if (Arrays.equals(Arrays.copyOfRange(whole, i, i + key.length), key)) {
                    // It sorts elsewhere now.
                    file.seek(i - 1);
                    file.write('q');
                }
            }
        }
        open();
        int present = present();
        assertGoesOn();
        assertTrue(present < SESSIONS, present + " are there");
        assertTrue(beside(".damaged").length > 0);
    }

    @Test
    void anEmptyFileIsTakenWhereNothingWasLost() throws Exception {
        Files.createFile(path());
        open();
        assertGoesOn();
        assertEquals(0, beside(".damaged").length);
    }

    @Test
    void aFileThatIsGoneIsBegunAnew() throws Exception {
        written();
        Files.delete(path());
        open();
        assertEquals(0, present());
        assertGoesOn();
        assertEquals(0, beside(".damaged").length);
    }

    @Test
    void somethingElseIsRefusedAndLeftAsItIs() throws Exception {
        String text = "Dear diary, ".repeat(2000);
        Files.writeString(path(), text);
        String url = "file:" + path();
        ConfigurationException e =
            assertThrows(ConfigurationException.class, () -> new FileStoreFactory().open(url, DefaultSettings.of(url)));
        assertTrue(e.getMessage().contains(path().toString()), e.getMessage());
        assertEquals(text, Files.readString(path()));
        assertEquals(0, beside(".damaged").length);
    }

    @Test
    void aDatabaseOfSomethingElseIsRefusedAndLeftAsItIs() throws Exception {
        try (MVStore other = tool()) {
            other.openMap("accounts").put("1", "2");
        }
        byte[] before = Files.readAllBytes(path());
        open();
        StoreException e = assertThrows(StoreException.class, () -> store.load(SPACE, "x"));
        assertTrue(e.getMessage().contains("something else"), e.getMessage());
        store.close();
        assertArrayEquals(before, Files.readAllBytes(path()));
        assertEquals(0, beside(".damaged").length);
    }

    @Test
    void garbageInTheMapsIsNothing() throws Exception {
        written();
        Random random = new Random(3);
        try (MVStore tool = tool()) {
            for (String map : new String[] {"sessions", "expiry", "unheard"}) {
                for (int i = 0; i < 300; i++) {
                    byte[] garbage = new byte[random.nextInt(60)];
                    random.nextBytes(garbage);
                    String key = new String(garbage, StandardCharsets.UTF_16BE);
                    Tables.map(tool, map).put(i % 2 == 0 ? key : Keys.timed(i, Keys.of(SPACE, "g" + i)), garbage);
                }
            }
            for (int i = 0; i < 5; i++) {
                byte[] value = Tables.of(tool).get(Keys.of(SPACE, "x" + i)).clone();
                value[random.nextInt(value.length)] ^= 1;
                Tables.of(tool).put(Keys.of(SPACE, "x" + i), value);
            }
            // Whole, but another's.
            Tables.of(tool).put(Keys.of(SPACE, "x5"), Tables.of(tool).get(Keys.of(SPACE, "x6")));
        }
        open();
        store.onExpiry(SPACE, (space, record) -> {
            throw new AssertionError("nothing has expired");
        });
        store.sweep();
        assertEquals(SESSIONS - 6, present());
        int[] shown = new int[1];
        store.browse((space, record) -> {
            shown[0]++;
            return true;
        });
        assertEquals(SESSIONS - 6, shown[0]);
        assertEquals(CommitResult.REFUSED, update("x1", "a", "1"));
        assertEquals(CommitResult.APPLIED, create("x1", MINUTE, "a", "1"));
        assertValue("x1", "a", "1");
        assertEquals(0, beside(".damaged").length);
    }

    private MVStore tool() {
        return new MVStore.Builder().fileName(path().toString()).autoCommitDisabled().open();
    }
}
