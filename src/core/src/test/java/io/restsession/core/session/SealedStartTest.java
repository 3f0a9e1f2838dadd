package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.store.memory.MemoryStore;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An agent starts before its application: what sealing needs must not be loaded then. */
class SealedStartTest {

    /** Loads everything of ours itself, and remembers what it was asked for. */
    private static final class Recording extends URLClassLoader {
        private final List<String> asked = new CopyOnWriteArrayList<>();

        Recording() throws MalformedURLException {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() throws MalformedURLException {
            List<URL> urls = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                urls.add(new File(entry).toURI().toURL());
            }
            return urls.toArray(new URL[0]);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            asked.add(name);
            return super.loadClass(name, resolve);
        }

        List<String> cryptography() {
            return asked.stream().filter(name -> name.startsWith("javax.crypto.") || name.equals("java.security.SecureRandom")
                || name.endsWith(".AesGcm") || name.endsWith(".MasterKey")).collect(Collectors.toList());
        }
    }

    /** Run in that loader. */
    public static final class Start implements Runnable {
        private final World world = new World("encrypt=true");

        @Override
        public void run() {
            world.begin(session -> session.setValue("a", 1));
        }
    }

    @Test
    void nothingOfTheCryptographyIsLoaded() throws Exception {
        try (Recording loader = new Recording()) {
            Object start = Class.forName(Start.class.getName(), true, loader).getConstructor().newInstance();
            assertTrue(loader.asked.contains(MemoryStore.class.getName()) && loader.asked.contains(SessionLayer.class.getName()));
            assertEquals(List.of(), loader.cryptography());
            ((Runnable) start).run();
            assertTrue(loader.cryptography().contains("javax.crypto.Cipher"), "it would be seen");
        }
    }
}
