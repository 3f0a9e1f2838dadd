package com.example.distribution;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tomcat 8.5 to 11, started as its catalina.sh does. */
public final class TomcatDistribution implements Distribution {

    /** The name of a handler on a port that the system chose ends with that port. */
    private static final Pattern STARTED = Pattern.compile("Starting ProtocolHandler \\[\"http-.*-([0-9]+)\"]");

    private final Path home;
    private final boolean h2c;

    /**
     * @param home the folder with {@code bin} and {@code conf}
     * @param h2c whether HTTP/2 without TLS is served beside HTTP/1.1 on the same port
     */
    public TomcatDistribution(Path home, boolean h2c) {
        this.home = home.toAbsolutePath();
        this.h2c = h2c;
    }

    @Override
    public void prepare(Path base, Map<String, Path> applications) throws IOException {
        FileTree.copy(home.resolve("conf"), Files.createDirectories(base).resolve("conf"));
        TomcatServerXml serverXml = TomcatServerXml.read(home.resolve("conf/server.xml"));
        serverXml.listenOnFreeLoopbackPort();
        if (h2c) {
            serverXml.upgradeToHttp2();
        }
        serverXml.write(base.resolve("conf/server.xml"));
        Files.createDirectories(base.resolve("temp"));
        Path webapps = Files.createDirectories(base.resolve("webapps"));
        for (Map.Entry<String, Path> application : applications.entrySet()) {
            FileTree.copy(application.getValue(), webapps.resolve(fileName(application.getKey(), application.getValue())));
        }
    }

    /** Tomcat derives the context path from it. */
    private static String fileName(String contextPath, Path application) {
        String name = contextPath.equals("/") ? "ROOT" : contextPath.substring(1).replace('/', '#');
        return Files.isDirectory(application) ? name : name + ".war";
    }

    @Override
    public List<String> command(Path java, List<String> jvmOptions, Path base) {
        Path absoluteBase = base.toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-Djava.util.logging.config.file=" + absoluteBase.resolve("conf/logging.properties"));
        command.add("-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager");
        command.add("-Dcatalina.home=" + home);
        command.add("-Dcatalina.base=" + absoluteBase);
        command.add("-Djava.io.tmpdir=" + absoluteBase.resolve("temp"));
        // The log is read for the port.
        command.add("-Duser.language=en");
        command.addAll(jvmOptions);
        command.add("-classpath");
        command.add(home.resolve("bin/bootstrap.jar") + File.pathSeparator + home.resolve("bin/tomcat-juli.jar"));
        command.addAll(Arrays.asList("org.apache.catalina.startup.Bootstrap", "start"));
        return command;
    }

    @Override
    public OptionalInt port(String line) {
        Matcher matcher = STARTED.matcher(line);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
