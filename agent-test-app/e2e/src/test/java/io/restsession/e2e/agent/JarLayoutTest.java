package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** What may lie in the jar, and where: its root is seen by every class of an application. */
class JarLayoutTest {

    private static final int JAVA_8 = 52;

    /** See the class: the one that only the system class loader may see. */
    private static final String HOME = "META-INF/versions/9/io/restsession/agent/boot/Home.class";

    private static final Set<String> API = Set.of("package-info", "Session", "Session$Action", "SessionContext", "SessionSource");

    @Test
    void theRootHoldsTheApiTheBootPackageTheAdviceAndNothingElse() throws IOException {
        Set<String> api = new TreeSet<>();
        for (String name : files()) {
            if (name.matches("io/restsession/[^/]+\\.class")) {
                api.add(name.substring("io/restsession/".length(), name.length() - ".class".length()));
            } else {
                assertTrue(name.matches("(META-INF|inst)/.+|io/restsession/agent/(boot/[^/]+|(?!cli/).+Advice)\\.class"), name);
            }
        }
        assertEquals(new TreeSet<>(API), api);
    }

    @Test
    void whatNoApplicationMaySeeIsHidden() throws IOException {
        List<String> hidden = files().stream().filter(name -> name.startsWith("inst/")).toList();
        assertEquals(List.of(), hidden.stream().filter(name -> name.endsWith(".class") || name.endsWith(".jar")).toList());
        for (String part : List.of("io/restsession/agent/undertow/adapter/", "io/restsession/store/", "com/fasterxml/")) {
            assertTrue(hidden.stream().anyMatch(name -> name.startsWith("inst/" + part) && name.endsWith(".classdata")), part);
        }
    }

    @Test
    void whatEveryStartNeedsIsReadInOneGo() throws IOException {
        try (JarFile jar = new JarFile(Built.agentJar().toFile()); ZipInputStream start = start(jar)) {
            Set<String> packed = new TreeSet<>();
            for (ZipEntry entry = start.getNextEntry(); entry != null; entry = start.getNextEntry()) {
                assertEquals(ZipEntry.STORED, entry.getMethod(), entry.getName());
                assertTrue(readVersion(start, entry.getName()) <= JAVA_8, entry.getName());
                assertNull(jar.getEntry("inst/" + entry.getName() + "data"), entry.getName());
                packed.add(entry.getName());
            }
            for (String name : List.of("io/restsession/core/config/Settings", "io/restsession/agent/start/Start", "net/bytebuddy/jar/asm/ClassReader")) {
                assertTrue(packed.contains(name + ".class"), name);
            }
        }
    }

    private static ZipInputStream start(JarFile jar) throws IOException {
        return new ZipInputStream(jar.getInputStream(jar.getEntry("inst/start.zip")));
    }

    private static int readVersion(InputStream classFile, String name) throws IOException {
        DataInputStream in = new DataInputStream(classFile);
        assertEquals(0xCAFEBABE, in.readInt(), name);
        in.readUnsignedShort();
        return in.readUnsignedShort();
    }

    @Test
    void everyClassRunsOnJava8AndThereIsNoModule() throws IOException {
        try (JarFile jar = new JarFile(Built.agentJar().toFile())) {
            for (JarEntry entry : jar.stream().toList()) {
                assertFalse(entry.getName().contains("module-info"), entry.getName());
                if (entry.getName().endsWith(".class") || entry.getName().endsWith(".classdata")) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        int version = readVersion(in, entry.getName());
                        assertTrue(version <= JAVA_8, () -> entry.getName() + " is of version " + version);
                    }
                }
            }
        }
    }

    @Test
    void nothingIsCarriedTwiceOrForNothing() throws IOException {
        List<String> files = files();
        assertEquals(files.size(), Set.copyOf(files).size());
        assertEquals(Set.of("META-INF/MANIFEST.MF", "META-INF/LICENSE", "META-INF/NOTICE", HOME),
            files.stream().filter(name -> name.startsWith("META-INF/")).collect(Collectors.toSet()));
        assertTrue(Files.size(Built.agentJar()) < 8L << 20);
    }

    @Test
    void theManifestIsThatOfAnAgent() throws IOException {
        try (JarFile jar = new JarFile(Built.agentJar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            String agent = "io.restsession.agent.boot.Agent";
            assertEquals(agent, manifest.getValue("Premain-Class"));
            assertEquals(agent, manifest.getValue("Agent-Class"));
            assertEquals(agent, manifest.getValue("Main-Class"));
            assertEquals("rest-session-agent.jar", manifest.getValue("Boot-Class-Path"));
            assertEquals("true", manifest.getValue("Can-Retransform-Classes"));
            assertEquals("true", manifest.getValue("Multi-Release"));
            assertEquals(manifest.getValue("Implementation-Version"), manifest.getValue("Rest-Session-Agent"));
            assertTrue(manifest.getValue("Rest-Session-Agent").matches("\\d+\\.\\d+.*"));
            assertNull(manifest.getValue("Class-Path"));
            assertNull(manifest.getValue("Launcher-Agent-Class"));
        }
    }

    private static List<String> files() throws IOException {
        try (JarFile jar = new JarFile(Built.agentJar().toFile())) {
            return jar.stream().map(JarEntry::getName).filter(name -> !name.endsWith("/")).toList();
        }
    }
}
