package com.example.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JettyDistributionTest {

    @TempDir
    Path folder;

    @Test
    void applicationsAreCopiedUnderTheNameOfTheirContextPath() throws IOException {
        Path war = Files.writeString(folder.resolve("a.war"), "zip");
        Path base = folder.resolve("base");

        JettyDistribution.before12(folder, false).prepare(base, Map.of("/", war, "/x", war));

        assertEquals("zip", Files.readString(base.resolve("webapps/root.war")));
        assertEquals("zip", Files.readString(base.resolve("webapps/x.war")));
    }

    @Test
    void aContextPathOfTwoSegmentsIsRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> JettyDistribution.before12(folder, false).prepare(folder.resolve("base"), Map.of("/x/y", folder)));
    }

    @Test
    void modulesAreOfTheEnvironment() {
        assertTrue(command(JettyDistribution.before12(folder, false)).contains("--module=http,deploy,annotations"));
        assertTrue(command(JettyDistribution.of12(folder, "ee10", true))
            .contains("--module=http,ee10-deploy,ee10-annotations,http2c"));
    }

    @Test
    void jvmOptionsComeBeforeTheJar() {
        List<String> command = command(JettyDistribution.of12(folder, "ee11", false));

        assertTrue(command.indexOf("-Dx=y") < command.indexOf("-jar"));
        assertEquals(folder.resolve("start.jar").toString(), command.get(command.indexOf("-jar") + 1));
    }

    private List<String> command(JettyDistribution jetty) {
        return jetty.command(Path.of("java"), List.of("-Dx=y"), folder.resolve("base"));
    }

    @Test
    void thePortIsToldWhenTheConnectorStarts() {
        JettyDistribution jetty = JettyDistribution.before12(folder, false);

        assertEquals(OptionalInt.of(39853), jetty.port("2026-11-23 02:06:25.630:INFO:oejs.AbstractConnector:main: "
            + "Started ServerConnector@7c53a9eb{HTTP/1.1, (http/1.1)}{127.0.0.1:39853}"));
        assertEquals(OptionalInt.of(42739), jetty.port("2026-11-23 02:08:26.027:INFO :oejs.AbstractConnector:main: "
            + "Started oejs.ServerConnector@4c21a914{HTTP/1.1, (http/1.1, h2c)}{127.0.0.1:42739}"));
        assertEquals(OptionalInt.empty(), jetty.port("2026-11-23 02:08:26.031:INFO :oejs.Server:main: "
            + "Started oejs.Server@d62fe5b{STARTING}[12.1.12,sto=0] @324ms"));
    }
}
