package com.example.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TomcatDistributionTest {

    private static final String SERVER_XML = "<Server port=\"8005\"><Service name=\"Catalina\">"
        + "<Connector port=\"8080\" protocol=\"HTTP/1.1\"/></Service></Server>";

    @TempDir
    Path folder;
    private Path home;
    private Path base;

    @BeforeEach
    void unpack() throws IOException {
        home = folder.resolve("home");
        base = folder.resolve("base");
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/server.xml"), SERVER_XML);
        Files.writeString(home.resolve("conf/web.xml"), "<web-app/>");
    }

    @Test
    void theBaseListensOnAFreePortOfTheLoopbackAddressOnly() throws IOException {
        new TomcatDistribution(home, false).prepare(base, Map.of());

        String serverXml = Files.readString(base.resolve("conf/server.xml"));
        assertTrue(serverXml.contains("<Server port=\"-1\">"), serverXml);
        assertTrue(serverXml.contains("<Connector address=\"127.0.0.1\" port=\"0\""), serverXml);
        assertFalse(serverXml.contains("UpgradeProtocol"), serverXml);
        assertTrue(Files.exists(base.resolve("conf/web.xml")));
        assertEquals(SERVER_XML, Files.readString(home.resolve("conf/server.xml")));
    }

    @Test
    void http2IsAnUpgradeOfTheConnector() throws IOException {
        new TomcatDistribution(home, true).prepare(base, Map.of());

        String serverXml = Files.readString(base.resolve("conf/server.xml"));
        assertTrue(serverXml.contains("<UpgradeProtocol className=\"org.apache.coyote.http2.Http2Protocol\"/></Connector>"), serverXml);
    }

    @Test
    void applicationsAreCopiedUnderTheNameOfTheirContextPath() throws IOException {
        Path war = Files.writeString(folder.resolve("a.war"), "zip");
        Path exploded = Files.createDirectories(folder.resolve("b/WEB-INF")).getParent();
        Files.writeString(exploded.resolve("WEB-INF/web.xml"), "<web-app/>");

        new TomcatDistribution(home, false).prepare(base, Map.of("/", war, "/x/y", war, "/b", exploded));

        assertEquals("zip", Files.readString(base.resolve("webapps/ROOT.war")));
        assertEquals("zip", Files.readString(base.resolve("webapps/x#y.war")));
        assertEquals("<web-app/>", Files.readString(base.resolve("webapps/b/WEB-INF/web.xml")));
    }

    @Test
    void jvmOptionsComeAfterTheServersOwnAndBeforeTheMainClass() {
        List<String> command = new TomcatDistribution(home, false).command(Path.of("java"), List.of("-Dx=y"), base);

        assertEquals("java", command.get(0));
        assertTrue(command.indexOf("-Dcatalina.base=" + base) < command.indexOf("-Dx=y"));
        assertTrue(command.indexOf("-Dx=y") < command.indexOf("org.apache.catalina.startup.Bootstrap"));
        assertEquals("start", command.get(command.size() - 1));
    }

    @Test
    void thePortIsToldWhenTheHandlerStarts() {
        TomcatDistribution tomcat = new TomcatDistribution(home, false);

        assertEquals(OptionalInt.of(40721), tomcat.port("23-Nov-2026 02:10:28.288 INFO [main] "
            + "org.apache.coyote.AbstractProtocol.start Starting ProtocolHandler [\"http-nio-127.0.0.1-auto-1-40721\"]"));
        assertEquals(OptionalInt.empty(), tomcat.port("Initializing ProtocolHandler [\"http-nio-127.0.0.1-auto-1\"]"));
    }
}
