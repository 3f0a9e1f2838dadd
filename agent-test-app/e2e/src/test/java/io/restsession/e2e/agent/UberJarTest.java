package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.Jvm;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Scratch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The agent was taken for a library and merged into an application's one jar. */
class UberJarTest {

    @Test
    void isRefusedInOneLineAndTheApplicationIsUnharmed() throws IOException {
        Path uber = uberJar();
        List<Integer> without;
        try (Served served = Served.start(JavaCommand.on(Jvm.own()).jar(uber, "0"))) {
            without = answers(served);
            assertEquals(List.of(), served.process().agentLines(), served::toString);
        }
        try (Served served = Served.start(JavaCommand.on(Jvm.own()).option("-javaagent:" + uber).jar(uber, "0"))) {
            assertEquals(without, answers(served));

            assertEquals(1, served.process().agentLines().size(), served::toString);
            String refusal = served.agentLines("ERROR").get(0);
            assertTrue(refusal.contains(uber + " is not the agent's own jar"), refusal);
            assertTrue(refusal.contains("-javaagent:rest-session-agent.jar"), refusal);
        }
        try (Served served = Served.start(JavaCommand.on(Jvm.own()).agent("secret=" + LegacyApp.SECRET).jar(uber, "0"))) {
            Visitor visitor = served.visitor();
            assertEquals(List.of(1, 2, 3), List.of(visitor.visit(), visitor.visit(), visitor.visit()), served::toString);
            assertEquals(1, served.process().agentLines().size(), served::toString);
        }
    }

    private static List<Integer> answers(Served served) {
        return Stream.of("/nothing", "/visits", "/session/info/age").map(served.visitor()::get).map(Response::status).toList();
    }

    /** As merging tools make it: the classes of all, the application's main class, and what else stood in a manifest. */
    private static Path uberJar() throws IOException {
        List<Path> parts = new ArrayList<>(List.of(Built.agentJar(), Built.file("agent-test-app/undertow-app/target/undertow-app.jar")));
        try (Stream<Path> libraries = Files.list(LegacyApp.undertowLibraries())) {
            libraries.forEach(parts::add);
        }
        Path uber = Scratch.newFolder("uber").resolve("uber.jar");
        Set<String> names = new HashSet<>(Set.of(JarFile.MANIFEST_NAME));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(uber), manifest())) {
            for (Path part : parts) {
                add(part, out, names);
            }
        }
        return uber;
    }

    private static Manifest manifest() throws IOException {
        try (JarFile agent = new JarFile(Built.agentJar().toFile())) {
            Manifest manifest = agent.getManifest();
            manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, LegacyApp.UNDERTOW_MAIN);
            return manifest;
        }
    }

    private static void add(Path part, JarOutputStream out, Set<String> names) throws IOException {
        try (JarFile jar = new JarFile(part.toFile())) {
            for (JarEntry entry : jar.stream().filter(each -> !each.isDirectory() && names.add(each.getName())).toList()) {
                out.putNextEntry(new JarEntry(entry.getName()));
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(out);
                }
                out.closeEntry();
            }
        }
    }
}
