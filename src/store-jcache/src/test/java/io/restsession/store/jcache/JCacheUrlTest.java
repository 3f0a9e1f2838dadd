package io.restsession.store.jcache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import io.restsession.core.store.StoreFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the URL may be, and what is said where it is wrong, before anything of the engine is loaded. */
class JCacheUrlTest {

    @TempDir
    Path folder;

    @Test
    void theFactoryIsFound() {
        for (StoreFactory factory : ServiceLoader.load(StoreFactory.class)) {
            if (factory.opens("jcache")) {
                return;
            }
        }
        throw new AssertionError("nobody opens jcache:");
    }

    @Test
    void aUrlSaysAllThereIsToSay() throws Exception {
        Path jar = jar("a b.jar", "one.Provider");
        Path config = Files.createFile(folder.resolve("my config.xml"));
        EngineSource source = JCacheUrl.read("jcache:" + config + "?provider=one.Provider&path=" + folder + "/a%20b.jar&cache=mine");
        assertEquals("one.Provider", source.provider());
        assertEquals(config.toUri(), source.config());
        assertEquals("mine", source.cache());
        assertEquals(List.of(jar.toUri().toURL()), List.of(source.loader().getURLs()));
    }

    @Test
    void mostOfItMayBeLeftOut() throws Exception {
        jar("a.jar", "one.Provider");
        jar("b.jar");
        EngineSource source = JCacheUrl.read("jcache:?path=" + folder);
        assertEquals("one.Provider", source.provider());
        assertNull(source.config());
        assertEquals("rest-session", source.cache());
        assertEquals(2, source.loader().getURLs().length);
    }

    @Test
    void jarsAreSeparatedByCommasOrAsAClassPathIs() throws Exception {
        Path a = jar("a.jar", "one.Provider");
        Path b = jar("b.jar");
        Path c = jar("c.jar");
        assertEquals(3, JCacheUrl.read("jcache:?path=" + a + "," + b + java.io.File.pathSeparator + c).loader().getURLs().length);
    }

    @Test
    void aConfigurationMayBeAUri() throws Exception {
        jar("a.jar", "one.Provider");
        Path config = Files.createFile(folder.resolve("a%b.xml"));
        assertEquals(config.toUri(), config(config.toUri().toString()).config());
        assertEquals("classpath:my.xml", config("classpath:my.xml").config().toString());
        assertEquals(config.toUri(), config(config.toString()).config());
    }

    private EngineSource config(String config) throws WrongUrl {
        return JCacheUrl.read("jcache:" + config + "?path=" + folder);
    }

    @Test
    void whatCanNeverWorkIsSaidAtOnce() throws Exception {
        Path jar = jar("a.jar", "one.Provider");
        jar("b.jar", "two.Provider");
        Path none = Files.createDirectory(folder.resolve("none"));
        Files.writeString(folder.resolve("text.jar"), "no jar");
        assertWrong("jcache:x.xml", "path= is missing");
        assertWrong("jcache:?path=", "path= is empty");
        assertWrong("jcache:?path=" + jar + ",,", "empty entry");
        assertWrong("jcache:?path=" + folder + "/c.jar", folder + "/c.jar", "is not there");
        assertWrong("jcache:?path=" + none, none.toString(), "no jar");
        assertWrong("jcache:?path=" + folder + "/text.jar", folder + "/text.jar", "is no jar");
        assertWrong("jcache:?path=" + jar + "," + folder + "/b.jar", "one.Provider, two.Provider", "provider=");
        assertWrong("jcache:?path=" + jar("c.jar"), "offer no CachingProvider");
        assertWrong("jcache:?provider=no.Provider&path=" + jar, "no.Provider");
        assertWrong("jcache:" + folder + "/no.xml?path=" + jar, folder + "/no.xml", "is not there");
        assertWrong("jcache:" + folder + "?path=" + jar, "no file");
        assertWrong("jcache:file:no.xml?path=" + jar, "no path");
        assertWrong("jcache:?path=" + jar + "&cachename=x", "cachename", "provider=, path= and cache=");
        assertWrong("jcache:?path=" + jar + "&path=" + jar, "given twice");
        assertWrong("jcache:?path=" + jar + "&cache=", "cache= is empty");
        assertWrong("jcache:?path=" + jar + "&cache=%4", "hexadecimal");
    }

    private static void assertWrong(String url, String... said) {
        String message = assertThrows(ConfigurationException.class,
            () -> new JCacheStoreFactory().open(url, EngineOnClassPath.settings(url))).getMessage();
        assertTrue(message.startsWith("rest.session.store: "), message);
        for (String each : said) {
            assertTrue(message.contains(each), message);
        }
        assertFalse(message.contains("\n"), message);
    }

    /** A jar that offers these providers. */
    private Path jar(String name, String... providers) throws IOException {
        Path jar = folder.resolve(name);
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("META-INF/services/javax.cache.spi.CachingProvider"));
            out.write(("# ours\n" + String.join("\n", providers) + " # and no more\n").getBytes());
            for (String each : providers) {
                out.putNextEntry(new JarEntry(each.replace('.', '/') + ".class"));
            }
        }
        return jar;
    }
}
