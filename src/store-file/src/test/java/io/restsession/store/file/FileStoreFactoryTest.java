package io.restsession.store.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreFactory;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileStoreFactoryTest {

    private final StoreFactory factory = new FileStoreFactory();

    @TempDir
    private Path folder;

    @Test
    void isFoundByItsScheme() {
        assertTrue(ServiceLoader.load(StoreFactory.class).stream().anyMatch(each -> each.get().opens("file")));
        assertFalse(factory.opens("files"));
        assertFalse(factory.opens("memory"));
    }

    @ParameterizedTest
    @CsvSource({"file:/a/b, /a/b", "file:///a/b, /a/b", "file://localhost/a/b, /a/b", "FILE:/a/b, /a/b", "file:/a/b/, /a/b/sessions.store",
        "file:/a%20b/%C3%A4, /a b/\u00e4", "file:/a/100%25, /a/100%", "file:/a/../c, /c", "file:/a/b:c, /a/b:c",
        "file:/, /sessions.store", "file:/tmp, /tmp/sessions.store"})
    void namesAFile(String url, String path) {
        assertEquals(path, StoreLocation.parse(url).getPath());
    }

    @Test
    void aPathMayBeRelative() {
        assertEquals(new File("sessions").getAbsolutePath(), StoreLocation.parse("file:sessions").getPath());
        assertEquals(new File("a/b").getAbsolutePath(), StoreLocation.parse("file:a/./b").getPath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "file://host/a", "file:/a?b=c", "file:/a%", "file:/a%2", "file:/a%zz", "file:/a%00b", "file:~/a",
        "file:/%ff%fe"})
    void refusesWhatNamesNone(String url) {
        ConfigurationException e = assertThrows(ConfigurationException.class, () -> factory.open(url, null));
        assertTrue(e.getMessage().contains("rest.session.store"), e.getMessage());
        assertTrue(e.getMessage().contains("Allowed: "), e.getMessage());
    }

    @Test
    void refusesAPlaceWhereNothingCanBeMade() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        for (String path : new String[] {"/proc/sessions", "/proc/new/sessions", file + "/sessions", "/dev/null"}) {
            String url = "file:" + path;
            ConfigurationException e = assertThrows(ConfigurationException.class, () -> factory.open(url, DefaultSettings.of(url)), url);
            assertTrue(e.getMessage().startsWith("rest.session.store: "), e.getMessage());
        }
        new File("/dev/null.lock").delete();
    }

    @Test
    void opensAndLetsGo() {
        String url = "file:" + folder.resolve("sessions");
        for (int i = 0; i < 2; i++) {
            try (SessionStore store = factory.open(url, DefaultSettings.of(url))) {
                assertTrue(store.mayWait());
                assertFalse(folder.resolve("sessions").toFile().exists());
            }
        }
        try (SessionStore store = factory.open(url, DefaultSettings.of(url))) {
            store.load("", "x");
            assertTrue(folder.resolve("sessions").toFile().exists());
        }
    }
}
