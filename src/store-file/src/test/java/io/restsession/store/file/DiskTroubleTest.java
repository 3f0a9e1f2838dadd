package io.restsession.store.file;

import static io.restsession.core.store.CommitResult.APPLIED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restsession.core.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A disk that is full, read-only or slow, on a small file system of its own where the user may make one. */
class DiskTroubleTest extends FileStoreFixture {

    private Path disk;

    @Override
    protected Path path() {
        return disk.resolve("sessions");
    }

    @BeforeEach
    void mount() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", disk.toString()), "may not mount");
    }

    @AfterEach
    void unmount() throws Exception {
        if (store != null) {
            store.close();
            store = null;
        }
        run("umount", "-l", disk.toString());
    }

    @Test
    void aFullDiskLosesNothingAndIsRecoveredFrom() throws Exception {
        open();
        Path ballast = Files.write(disk.resolve("ballast"), new byte[2 << 20]);
        String value = "v".repeat(20_000);
        Set<String> stored = new HashSet<>();
        StoreException failure = null;
        for (int i = 0; failure == null; i++) {
            try {
                assertEquals(APPLIED, create("x" + i, 30 * MINUTE, "a", value));
                stored.add("x" + i);
            } catch (StoreException e) {
                failure = e;
            }
            assertTrue(i < 1000, "the disk is never full");
        }
        assertTrue(failure.getMessage().contains(path().toString()), failure.getMessage());
        assertTrue(failure.getMessage().contains("space"), failure.getMessage());
        for (int i = 0; i < 3; i++) {
            assertThrows(StoreException.class, () -> create("more", 30 * MINUTE, "a", value + value));
            stored.forEach(id -> assertValue(id, "a", value));
        }
        Files.delete(ballast);
        await(() -> isTaken("later"));
        stored.forEach(id -> assertValue(id, "a", value));
        reopen();
        assertValue("later", "a", "1");
        stored.forEach(id -> assertValue(id, "a", value));
        assertEquals(0, disk.toFile().list((in, name) -> name.contains("damaged")).length);
    }

    @Test
    void aFullDiskAtTheStartIsFoundWhenThereIsRoom() throws Exception {
        Path ballast = disk.resolve("ballast");
        fill(ballast);
        open();
        assertThrows(StoreException.class, () -> create("x", MINUTE));
        Files.delete(ballast);
        await(() -> isTaken("x"));
        assertValue("x", "a", "1");
    }

    @Test
    void aDiskThatTurnsReadOnlyIsReadOn() throws Exception {
        open();
        create("x", 30 * MINUTE, "a", "1");
        store.close();
        assertTrue(run("mount", "-o", "remount,ro", disk.toString()));
        assertThrows(RuntimeException.class, this::open);
        assertTrue(run("mount", "-o", "remount,rw", disk.toString()));
        open();
        assertValue("x", "a", "1");
        assertEquals(APPLIED, update("x", "a", "2"));
    }

    @Test
    void nobodyWaitsLongerThanTheLimit() throws Exception {
        store = new FileSessionStore(path().toFile(), Owner.of(path().toFile()), 200, clock, MINUTE);
        assertEquals(APPLIED, create("x", 30 * MINUTE, "a", "1"));
        CountDownLatch disk = new CountDownLatch(1);
        CountDownLatch hangs = new CountDownLatch(1);
        Thread hanging = new Thread(() -> store.work(file -> {
            hangs.countDown();
            try {
                disk.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return null;
        }));
        hanging.start();
        hangs.await();
        StoreException e = assertThrows(StoreException.class, () -> update("x", "a", "2"));
        assertTrue(e.isOutOfReach());
        assertValue("x", "a", "1");
        disk.countDown();
        hanging.join();
        assertEquals(APPLIED, update("x", "b", "3"));
        // What nobody waited for any more was not begun.
        assertValue("x", "a", "1");
    }

    @Test
    void anInterruptedReaderClosesNothing() throws Exception {
        open();
        for (int i = 0; i < 100; i++) {
            create("x" + i, 30 * MINUTE, "a", "1");
        }
        reopen();
        Thread.currentThread().interrupt();
        try {
            for (int i = 0; i < 100; i++) {
                assertNotNull(store.load(SPACE, "x" + i));
            }
            assertEquals(APPLIED, update("x1", "a", "2"));
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            Thread.interrupted();
        }
        assertValue("x1", "a", "2");
    }

    private boolean isTaken(String id) {
        try {
            return create(id, 30 * MINUTE, "a", "1") == APPLIED;
        } catch (StoreException e) {
            return false;
        }
    }

    private static void fill(Path file) {
        assertThrows(IOException.class, () -> Files.write(file, new byte[8 << 20]));
    }

    private static boolean run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getInputStream().readAllBytes();
        return process.waitFor() == 0;
    }
}
