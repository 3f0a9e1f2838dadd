package com.example.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jetty 9.4 to 12.1, its modules named on the command line of start.jar, which runs the server in its own JVM. */
public final class JettyDistribution implements Distribution {

    private static final Pattern STARTED = Pattern.compile("Started \\S*ServerConnector@.*\\{127\\.0\\.0\\.1:([0-9]+)}");

    private final Path home;
    private final String modules;

    private JettyDistribution(Path home, String modules, boolean h2c) {
        this.home = home.toAbsolutePath();
        this.modules = h2c ? modules + ",http2c" : modules;
    }

    /**
     * Jetty before 12.
     *
     * @param home the folder with {@code start.jar}
     * @param h2c whether HTTP/2 without TLS is served beside HTTP/1.1 on the same port
     */
    public static JettyDistribution before12(Path home, boolean h2c) {
        return new JettyDistribution(home, "http,deploy,annotations", h2c);
    }

    /**
     * Jetty 12.
     *
     * @param environment of the web applications: ee8, ee9, ee10 or ee11
     */
    public static JettyDistribution of12(Path home, String environment, boolean h2c) {
        return new JettyDistribution(home, "http," + environment + "-deploy," + environment + "-annotations", h2c);
    }

    /** The same with more of Jetty's modules, separated by commas. */
    public JettyDistribution with(String more) {
        return new JettyDistribution(home, modules + "," + more, false);
    }

    @Override
    public void prepare(Path base, Map<String, Path> applications) throws IOException {
        Files.createDirectories(base.resolve("temp"));
        Path webapps = Files.createDirectories(base.resolve("webapps"));
        for (Map.Entry<String, Path> application : applications.entrySet()) {
            FileTree.copy(application.getValue(), webapps.resolve(fileName(application.getKey(), application.getValue())));
        }
    }

    /** Jetty derives the context path from it, which can have one segment only. */
    private static String fileName(String contextPath, Path application) {
        String name = contextPath.equals("/") ? "root" : contextPath.substring(1);
        if (name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("more than one segment: " + contextPath);
        }
        return Files.isDirectory(application) ? name : name + ".war";
    }

    @Override
    public List<String> command(Path java, List<String> jvmOptions, Path base) {
        Path absoluteBase = base.toAbsolutePath();
        List<String> command = new ArrayList<>();
        command.add(java.toString());
        command.add("-Djetty.base=" + absoluteBase);
        command.add("-Djava.io.tmpdir=" + absoluteBase.resolve("temp"));
        command.addAll(jvmOptions);
        command.add("-jar");
        command.add(home.resolve("start.jar").toString());
        command.add("--module=" + modules);
        command.add("jetty.http.host=127.0.0.1");
        command.add("jetty.http.port=0");
        return command;
    }

    @Override
    public OptionalInt port(String line) {
        Matcher matcher = STARTED.matcher(line);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }
}
