package io.restsession.store.jcache;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An engine's jars, looked into without loading anything. Immutable. */
final class EngineJars {

    private static final String SERVICES = "META-INF/services/javax.cache.spi.CachingProvider";

    private final List<File> jars;

    private EngineJars(List<File> jars) {
        this.jars = jars;
    }

    /**
     * @param path jars, and folders that stand for the jars in them, separated by commas or as a class path is
     * @throws WrongUrl if one of them is not there, or there is none
     */
    static EngineJars on(String path) throws WrongUrl {
        List<File> jars = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= path.length(); i++) {
            if (i == path.length() || path.charAt(i) == ',' || path.charAt(i) == File.pathSeparatorChar) {
                add(jars, path.substring(start, i).trim());
                start = i + 1;
            }
        }
        return new EngineJars(jars);
    }

    private static void add(List<File> jars, String path) throws WrongUrl {
        if (path.isEmpty()) {
            throw new WrongUrl("path= has an empty entry; it names jars and folders of jars, separated by '" + File.pathSeparator
                + "' or a comma");
        }
        File file = new File(path);
        File[] inside = file.listFiles();
        if (inside == null) {
            if (!file.isFile() || !file.canRead()) {
                throw new WrongUrl("path= names " + file.getAbsolutePath() + ", which "
                    + (file.exists() ? "can't be read" : "is not there"));
            }
            jars.add(file);
            return;
        }
        int before = jars.size();
        Arrays.sort(inside);
        for (File each : inside) {
            if (each.getName().toLowerCase(Locale.ROOT).endsWith(".jar")) {
                jars.add(each);
            }
        }
        if (jars.size() == before) {
            throw new WrongUrl("path= names the folder " + file.getAbsolutePath() + ", in which there is no jar");
        }
    }

    List<File> files() {
        return jars;
    }

    boolean hasClass(String name) throws WrongUrl {
        String entry = name.replace('.', '/') + ".class";
        for (File jar : jars) {
            try (ZipFile zip = new ZipFile(jar)) {
                if (zip.getEntry(entry) != null) {
                    return true;
                }
            } catch (IOException e) {
                throw unreadable(jar);
            }
        }
        return false;
    }

    /** The names of the providers that the jars offer, each once. */
    Set<String> providers() throws WrongUrl {
        Set<String> names = new LinkedHashSet<>();
        for (File jar : jars) {
            try (ZipFile zip = new ZipFile(jar)) {
                ZipEntry services = zip.getEntry(SERVICES);
                if (services != null) {
                    addNames(names, zip.getInputStream(services));
                }
            } catch (IOException e) {
                throw unreadable(jar);
            }
        }
        return names;
    }

    private static void addNames(Set<String> names, InputStream from) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(from, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int comment = line.indexOf('#');
            String name = (comment < 0 ? line : line.substring(0, comment)).trim();
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
    }

    private static WrongUrl unreadable(File jar) {
        return new WrongUrl("path= names " + jar.getAbsolutePath() + ", which is no jar");
    }
}
