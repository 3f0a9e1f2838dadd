package io.restsession.agent.adapt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.restsession.agent.boot.AgentClassLoader;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An adapter compiled against one version of a library meets another one. */
class LinkCheckTest {

    private static final String ADAPTER = "io.restsession.agent.sample.adapter.SampleAdapter";

    private static final Map<String, String> LIBRARY = Map.of(
        "lib.Thing", "package lib; public class Thing { public static int COUNT = 7; public int size = 3; public Thing(String name) {}"
            + " public static String make() { return \"\"; } public long run(int times) { return times; } protected void inner() {} }",
        "lib.Told", "package lib; public interface Told { void told(); }",
        "lib.Flag", "package lib; public class Flag {}");

    private static final Map<String, String> ADAPTERS = Map.of(
        ADAPTER, "package io.restsession.agent.sample.adapter; public class SampleAdapter {"
            + " public Object link() { return new Listener(new lib.Thing(lib.Thing.make()).run(lib.Thing.COUNT)); } }",
        "io.restsession.agent.sample.adapter.Listener", "package io.restsession.agent.sample.adapter;"
            + " public class Listener implements lib.Told { private final Object kind;"
            + " Listener(long runs) { kind = new Sub().own() > runs ? lib.Flag.class : this; }"
            + " @Override public void told() {} }",
        "io.restsession.agent.sample.adapter.Sub", "package io.restsession.agent.sample.adapter; class Sub extends lib.Thing {"
            + " Sub() { super(\"sub\"); } int own() { inner(); return size; } }");

    @TempDir
    private Path folder;

    private AgentClassLoader agent;
    private URLClassLoader application;

    @BeforeEach
    void packAdapters() throws Exception {
        Path library = compiled("library", LIBRARY, "");
        Path adapters = compiled("adapters", ADAPTERS, library.toString());
        Path jar = folder.resolve("agent.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : ADAPTERS.keySet()) {
                String file = name.replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry("inst/" + file + "data"));
                out.write(Files.readAllBytes(adapters.resolve(file)));
            }
        }
        Constructor<AgentClassLoader> constructor = AgentClassLoader.class.getDeclaredConstructor(File.class);
        constructor.setAccessible(true);
        agent = constructor.newInstance(jar.toFile());
        application = new URLClassLoader(new URL[] {library.toUri().toURL()}, null);
    }

    @AfterEach
    void closeApplication() throws IOException {
        application.close();
    }

    @Test
    void theSameVersionFits() throws Exception {
        AdapterLoader loader = new AdapterLoader(agent, application, ADAPTER);
        new LinkCheck(loader).check();

        Class<?> adapter = loader.loadClass(ADAPTER);
        assertSame(loader, adapter.getClassLoader());
        Object linked = adapter.getMethod("link").invoke(adapter.getConstructor().newInstance());
        assertSame(application, linked.getClass().getInterfaces()[0].getClassLoader());
        assertSame(adapter, loader.loadClass(ADAPTER));
    }

    @Test
    void eachCopyOfALibraryHasAnAdapterOfItsOwn() throws Exception {
        Class<?> one = new AdapterLoader(agent, application, ADAPTER).loadClass(ADAPTER);
        Class<?> other = new AdapterLoader(agent, application, ADAPTER).loadClass(ADAPTER);
        assertNotSame(one, other);
        assertThrows(ClassNotFoundException.class, () -> agent.loadClass(ADAPTER));
        assertThrows(ClassNotFoundException.class, () -> application.loadClass(ADAPTER));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "lib.Thing | static int COUNT | static long COUNT | lib.Thing.COUNT (NoSuchFieldException)",
        "lib.Thing | int size | int length | lib.Thing.size (NoSuchFieldException)",
        "lib.Thing | Thing(String name) | Thing(Object name) | lib.Thing.<init> (NoSuchMethodException)",
        "lib.Thing | String make | Object make | lib.Thing.make (NoSuchMethodException)",
        "lib.Thing | long run(int | long run(long | lib.Thing.run (NoSuchMethodException)",
        "lib.Thing | void inner | void outer | lib.Thing.inner (NoSuchMethodException)",
        "lib.Told | interface Told | interface Heard | lib.Told (ClassNotFoundException)",
        "lib.Flag | class Flag | class Flags | lib.Flag (ClassNotFoundException)"})
    void anotherVersionIsNamedByWhatDoesNotFit(String changed, String from, String to, String misfit) throws Exception {
        Map<String, String> sources = new TreeMap<>(LIBRARY);
        String source = sources.remove(changed);
        sources.put(changed.replace(lastWord(from), lastWord(to)), source.replace(from, to));
        Path other = compiled("other", sources, "");
        try (URLClassLoader loader = new URLClassLoader(new URL[] {other.toUri().toURL()}, null)) {
            LinkCheck check = new LinkCheck(new AdapterLoader(agent, loader, ADAPTER));
            assertEquals(misfit, assertThrows(Misfit.class, check::check).getMessage());
        }
    }

    private static String lastWord(String words) {
        return words.substring(words.lastIndexOf(' ') + 1);
    }

    private Path compiled(String name, Map<String, String> sources, String classPath) throws IOException {
        Path classes = Files.createDirectory(folder.resolve(name));
        List<JavaFileObject> files = sources.entrySet().stream().map(source -> file(source.getKey(), source.getValue())).toList();
        List<String> options = List.of("--release", "8", "-Xlint:-options", "-proc:none", "-cp", classPath, "-d", classes.toString());
        if (!ToolProvider.getSystemJavaCompiler().getTask(null, null, null, options, null, files).call()) {
            throw new IllegalStateException("does not compile: " + sources);
        }
        return classes;
    }

    private static JavaFileObject file(String name, String source) {
        return new SimpleJavaFileObject(URI.create("string:///" + name.replace('.', '/') + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }
}
