package io.restsession.agent.boot;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads what lies under {@code inst/} in the agent's jar, where no other class loader finds it. Its parents are the
 * bootstrap and the platform loader, never the application's, so that the agent's libraries and the application's never
 * meet. Thread-safe.
 *
 * <p>Classes of adapters are not defined here: they see a server too, and live in loaders of their own.
 */
public final class AgentClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    private static final String ROOT = "inst/";

    private static final String OURS = "io/restsession/";

    /** Packages of this name are an adapter loader's to define. */
    private static final String ADAPTERS = ".adapter.";

    private static final String AGENT = "io.restsession.agent.";

    private final File file;
    private final JarFile jar;
    private final StartClasses startClasses;

    AgentClassLoader(File jar) throws IOException {
        super(platform());
        file = jar;
        this.jar = new JarFile(jar, false);
        JarEntry packed = entry(StartClasses.NAME);
        startClasses = new StartClasses(packed == null ? new byte[0] : read(packed));
    }

    /**
     * The bytes of a class the agent carries.
     *
     * @param name the class's name
     * @return its class file; null if there is none
     */
    public byte[] classFile(String name) throws IOException {
        JarEntry entry = entry(name.replace('.', '/') + ".class");
        return entry == null ? null : read(entry);
    }

    /** Whether a class of this name belongs in an adapter loader. */
    public static boolean isAdapter(String name) {
        return name.startsWith(AGENT) && name.contains(ADAPTERS);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isAdapter(name)) {
            throw new ClassNotFoundException(name);
        }
        try {
            byte[] bytes = startClasses.take(name);
            if (bytes == null) {
                bytes = classFile(name);
            }
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            definePackageOf(name);
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Of what lies beside {@code inst/}, too: to look there by the parents would wake the default file system. */
    @Override
    public InputStream getResourceAsStream(String name) {
        try {
            JarEntry entry = entry(name);
            if (entry == null && name.startsWith(OURS)) {
                entry = jar.getJarEntry(name);
            }
            return entry == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(read(entry));
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    protected URL findResource(String name) {
        JarEntry entry = entry(name);
        try {
            return entry == null ? null : new URL("jar:" + file.toURI() + "!/" + entry.getName());
        } catch (MalformedURLException e) {
            return null;
        }
    }

    @Override
    protected Enumeration<URL> findResources(String name) {
        URL resource = findResource(name);
        return resource == null ? Collections.<URL>emptyEnumeration() : Collections.enumeration(Collections.singleton(resource));
    }

    private void definePackageOf(String name) {
        String packageName = name.substring(0, name.lastIndexOf('.'));
        if (getPackage(packageName) == null) {
            try {
                definePackage(packageName, null, null, null, null, null, null, null);
            } catch (IllegalArgumentException e) {
                // Another thread was faster, which is as good.
                return;
            }
        }
    }

    private JarEntry entry(String name) {
        return jar.getJarEntry(ROOT + (name.endsWith(".class") ? name + "data" : name));
    }

    private byte[] read(JarEntry entry) throws IOException {
        try (InputStream in = jar.getInputStream(entry)) {
            byte[] content = new byte[(int) entry.getSize()];
            new DataInputStream(in).readFully(content);
            return content;
        }
    }

    /**
     * The loader of the JDK's own modules; the extension loader on Java 8. Not asked for by its name, which Java 8 does not know: a call
     * by reflection of a method that looks at its caller takes longer than all of this class.
     */
    private static ClassLoader platform() {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        while (loader.getParent() != null) {
            loader = loader.getParent();
        }
        return loader;
    }
}
