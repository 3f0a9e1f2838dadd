package io.restsession.store.jcache;

import io.restsession.store.jcache.stub.StubProvider;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** An engine in a jar of its own, that does what the test has in mind before it does what it is asked for. */
final class StubEngine implements AutoCloseable {

    private final Path jar;
    private volatile Consumer<String> before = method -> { };

    StubEngine(Path folder) throws IOException {
        jar = folder.resolve("stub.jar");
        String entry = StubProvider.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
            InputStream in = StubProvider.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry("META-INF/services/javax.cache.spi.CachingProvider"));
            out.write(StubProvider.class.getName().getBytes());
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
        }
        System.getProperties().put(StubProvider.ASKED, (Consumer<String>) method -> before.accept(method));
    }

    String url() {
        return "jcache:?path=" + jar;
    }

    /** What happens from now on before each call of a method, on the thread of the call. */
    void before(Consumer<String> method) {
        before = method;
    }

    @Override
    public void close() {
        System.getProperties().remove(StubProvider.ASKED);
    }
}
