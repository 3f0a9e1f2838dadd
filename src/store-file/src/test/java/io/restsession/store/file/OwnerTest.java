package io.restsession.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** One process owns a file, and one store of it. */
class OwnerTest extends FileStoreFixture {

    @Test
    void aSecondProcessIsToldWhoHasTheFile() throws Exception {
        try (ChildJvm child = new ChildJvm(CrashingApplication.class, path().toString(), "x")) {
            child.line();
            ConfigurationException e = assertThrows(ConfigurationException.class, this::open);
            assertTrue(e.getMessage().contains("process " + child.pid() + "."), e.getMessage());
            assertTrue(e.getMessage().contains(path().toString()), e.getMessage());
        }
        open();
        create("x", MINUTE);
    }

    @Test
    void aProcessThatEndsMakesRoom() throws Exception {
        try (ChildJvm child = new ChildJvm(CrashingApplication.class, path().toString(), "x")) {
            child.line();
            CountDownLatch begun = new CountDownLatch(1);
            CompletableFuture<Void> opening = CompletableFuture.runAsync(() -> {
                begun.countDown();
                open();
            });
            begun.await();
            child.kill();
            opening.get();
        }
        create("x", MINUTE);
    }

    @Test
    void aSecondStoreInThisProcessIsRefusedAndTakesNothingFromTheFirst() {
        open();
        FileSessionStore first = store;
        ConfigurationException e = assertThrows(ConfigurationException.class, this::open);
        assertTrue(e.getMessage().contains("this very process"), e.getMessage());
        assertThrows(ConfigurationException.class, () -> Owner.of(folder.resolve("sessions").toFile()));
        store = first;
        create("x", MINUTE, "a", "1");
        assertValue("x", "a", "1");
    }

    @Test
    void theLockOutlivesASecondStoreThatWasRefused() throws Exception {
        open();
        create("x", MINUTE);
        FileSessionStore first = store;
        assertThrows(ConfigurationException.class, this::open);
        store = first;
        try (ChildJvm child = new ChildJvm(CrashingApplication.class, path().toString(), "x")) {
            assertEquals(null, child.line(), "the other process took the file");
        }
    }

    @Test
    void aClosedStoreLetsGo() {
        open();
        create("x", MINUTE, "a", "1");
        reopen();
        assertValue("x", "a", "1");
        reopen();
        reopen();
        assertValue("x", "a", "1");
    }

    @Test
    void nobodyElseMayReadWhatIsMade() throws Exception {
        Path deep = folder.resolve("new").resolve("folder").resolve("sessions");
        store = Stores.open(deep, clock);
        create("x", MINUTE, "a", "1");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(deep)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(deep + ".lock"))));
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(deep.getParent())));
    }
}
