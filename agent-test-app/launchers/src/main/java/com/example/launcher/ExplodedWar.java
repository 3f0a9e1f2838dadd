package com.example.launcher;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A web application as files in a folder. */
final class ExplodedWar {

    private final File root;

    private ExplodedWar(File root) {
        this.root = root;
    }

    /** @param war a folder, which is taken as it is, or a WAR file, which is unpacked into a new temporary folder */
    static ExplodedWar of(File war) throws IOException {
        return new ExplodedWar(war.isDirectory() ? war : unpack(war));
    }

    private static File unpack(File war) throws IOException {
        Path root = Files.createTempDirectory("war");
        try (ZipFile zip = new ZipFile(war)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                unpack(zip, entries.nextElement(), root);
            }
        }
        return root.toFile();
    }

    private static void unpack(ZipFile zip, ZipEntry entry, Path root) throws IOException {
        Path target = root.resolve(entry.getName()).normalize();
        if (!target.startsWith(root)) {
            throw new IOException("outside of the WAR: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(content, target);
        }
    }

    File root() {
        return root;
    }

    /** May be missing. */
    File webXml() {
        return new File(root, "WEB-INF/web.xml");
    }

    URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        urls.add(new File(root, "WEB-INF/classes/").toURI().toURL());
        File[] libraries = new File(root, "WEB-INF/lib").listFiles((folder, name) -> name.endsWith(".jar"));
        if (libraries != null) {
            for (File library : libraries) {
                urls.add(library.toURI().toURL());
            }
        }
        return urls.toArray(new URL[0]);
    }
}
