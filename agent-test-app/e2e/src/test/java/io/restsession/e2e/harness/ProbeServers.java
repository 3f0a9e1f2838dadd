package io.restsession.e2e.harness;

import com.example.distribution.Distribution;
import com.example.distribution.JettyDistribution;
import com.example.distribution.TomcatDistribution;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every server that the contract is tried on, by its name and with the oldest Java version it runs on. */
public final class ProbeServers {

    /** The end of the name of a server that has all applications for {@code HttpSession} on it. */
    public static final String SESSIONS = "-sessions";

    /** A virtual host of such a server, with another probe at the same path. */
    public static final String OTHER_HOST = "other.test";

    /** Who can log in there, as on all servers with sessions. */
    private static final String TOMCAT_USERS = """
        <tomcat-users xmlns="http://tomcat.apache.org/xml" version="1.0">
          <role rolename="user"/>
          <user username="roger" password="rabbit" roles="user"/>
        </tomcat-users>
        """;

    private static final Map<String, ProbeServer> BY_NAME = new LinkedHashMap<>();

    static {
        undertow("1.4", 8);
        undertow("2.0", 8);
        undertow("2.2", 8);
        undertow("2.3", 11);
        undertow("2.4", 17);
        undertowServlet("1.4", 8, ProbeWar.JAVAX);
        undertowServlet("2.2", 8, ProbeWar.JAVAX);
        undertowServlet("2.3", 11, ProbeWar.JAKARTA);
        tomcat("8.5", 8, ProbeWar.JAVAX);
        tomcat("9", 8, ProbeWar.JAVAX);
        tomcat("10.1", 11, ProbeWar.JAKARTA);
        tomcat("11", 17, ProbeWar.JAKARTA);
        jetty("9.4", 8, ProbeWar.JAVAX);
        jetty("10", 11, ProbeWar.JAVAX);
        jetty("11", 11, ProbeWar.JAKARTA);
        jetty("12.0-ee8", 17, ProbeWar.JAVAX);
        jetty("12.0-ee9", 17, ProbeWar.JAKARTA);
        jetty("12.0-ee10", 17, ProbeWar.JAKARTA);
        jetty("12.1-ee8", 17, ProbeWar.JAVAX);
        jetty("12.1-ee9", 17, ProbeWar.JAKARTA);
        jetty("12.1-ee10", 17, ProbeWar.JAKARTA);
        jetty("12.1-ee11", 17, ProbeWar.JAKARTA);
        distributions();
    }

    private ProbeServers() {
    }

    public static ProbeServer named(String name) {
        ProbeServer server = BY_NAME.get(name);
        if (server == null) {
            throw new IllegalArgumentException("No server is called " + name + "; there are " + BY_NAME.keySet());
        }
        return server;
    }

    private static void undertow(String version, int lowestJava) {
        String name = "undertow-" + version;
        add(new ProbeServer(name, lowestJava, "", command -> command.main(
            Built.file("agent-test-app/probe-undertow/target/probe-undertow.jar") + ":"
                + Built.file("agent-test-app/probe-undertow/target/lib") + "/*:" + libraries(name),
            "com.example.probe.undertow.ProbeUndertow", "--h2c")));
    }

    private static void undertowServlet(String version, int lowestJava, ProbeWar war) {
        embedded("undertow-servlet-" + version, lowestJava, "UndertowServletLauncher", war);
    }

    private static void tomcat(String version, int lowestJava, ProbeWar war) {
        embedded("tomcat-" + version, lowestJava, "TomcatLauncher", war);
    }

    private static void jetty(String version, int lowestJava, ProbeWar war) {
        embedded("jetty-" + version, lowestJava, "JettyLauncher", war);
    }

    private static void embedded(String name, int lowestJava, String launcher, ProbeWar war) {
        add(new ProbeServer(name, lowestJava, ProbeWar.PATH, command -> command.main(launchPath(name),
            "com.example.launcher." + launcher, "--h2c", ProbeWar.PATH + "=" + war.folder(), "/=" + war.folder())));
        add(new ProbeServer(name + SESSIONS, lowestJava, ProbeWar.PATH, command -> command.main(launchPath(name),
            "com.example.launcher." + launcher, ProbeWar.PATH + "=" + war.folder(), "/listening=" + war.folder("listening"),
            "/configured=" + war.folder("configured"), "//" + OTHER_HOST + ProbeWar.PATH + "=" + war.folder())));
    }

    private static String launchPath(String name) {
        return Built.file("agent-test-app/launchers/target/launchers.jar") + ":" + libraries(name);
    }

    private static String libraries(String server) {
        return Built.file("agent-test-app/servers/" + server + "/target/lib") + "/*";
    }

    private static void distributions() {
        tomcatDistribution("8.5", 8, ProbeWar.JAVAX);
        tomcatDistribution("9", 8, ProbeWar.JAVAX);
        tomcatDistribution("10.1", 11, ProbeWar.JAKARTA);
        tomcatDistribution("11", 17, ProbeWar.JAKARTA);
        distribution("jetty-9.4-dist", 8, ProbeWar.JAVAX, JettyDistribution.before12(unpacked("jetty-9.4-dist"), true));
        for (String environment : new String[] {"ee8", "ee10", "ee11"}) {
            distribution("jetty-12.1-dist-" + environment, 17, "ee8".equals(environment) ? ProbeWar.JAVAX : ProbeWar.JAKARTA,
                JettyDistribution.of12(unpacked("jetty-12.1-dist"), environment, true));
        }
    }

    private static void tomcatDistribution(String version, int lowestJava, ProbeWar war) {
        String name = "tomcat-" + version + "-dist";
        distribution(name, lowestJava, war, new TomcatDistribution(unpacked(name), true));
        Distribution alone = new TomcatDistribution(unpacked(name), false);
        add(new ProbeServer(name + SESSIONS, lowestJava, ProbeWar.PATH, new DistributionProgram(name, alone, base -> {
            alone.prepare(base, Map.of(ProbeWar.PATH, war.folder(), "/listening", war.folder("listening"),
                "/configured", war.folder("configured")));
            Files.writeString(base.resolve("conf/tomcat-users.xml"), TOMCAT_USERS);
        })));
    }

    private static void distribution(String name, int lowestJava, ProbeWar war, Distribution distribution) {
        add(new ProbeServer(name, lowestJava, ProbeWar.PATH, new DistributionProgram(name, distribution,
            base -> distribution.prepare(base, Map.of(ProbeWar.PATH, war.file(), "/", war.file())))));
    }

    private static Path unpacked(String name) {
        return Built.file("agent-test-app/servers").resolve(name).resolve("target/dist");
    }

    private static void add(ProbeServer server) {
        BY_NAME.put(server.name(), server);
    }
}
