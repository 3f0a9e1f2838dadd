package io.restsession.e2e.nodes;

import com.example.distribution.JettyDistribution;
import com.example.distribution.TomcatDistribution;
import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.DistributionProgram;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.ProbeServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Applications that nobody wrote for this project, each as its makers published it, with a user to log in. */
final class Applications {

    /** Of whoever logs in anywhere, where we may say what it is. */
    static final String PASSWORD = "open sesame";

    private static final Pattern SPRING_BOOT_STARTED = Pattern.compile(" started on port(?:\\(s\\))?:? ([0-9]+)");

    private Applications() {
    }

    /** The examples that come with Tomcat, with the user {@code tomcat} in the role {@code tomcat}. */
    static ProbeServer tomcatExamples(String tomcat) {
        Path home = Built.file("agent-test-app/servers/" + tomcat + "-dist/target/dist");
        TomcatDistribution distribution = new TomcatDistribution(home, false);
        return new ProbeServer(tomcat + "-examples", 8, "/examples", new DistributionProgram(tomcat + "-examples", distribution, base -> {
            distribution.prepare(base, Map.of("/examples", home.resolve("webapps/examples")));
            Files.writeString(base.resolve("conf/tomcat-users.xml"), "<tomcat-users><role rolename='tomcat'/>"
                + "<user username='tomcat' password='" + PASSWORD + "' roles='tomcat'/></tomcat-users>");
        }));
    }

    /** Jetty 9.4 with the demonstration that comes with it, in {@code /test}, and with Shiro's sample in {@code /shiro}. */
    static ProbeServer jettyDemoAndShiro(String shiro) {
        Path home = Built.file("agent-test-app/servers/jetty-9.4-dist/target/dist");
        JettyDistribution distribution = JettyDistribution.before12(home, false).with("jsp,jstl,servlets,websocket,client");
        return new ProbeServer("jetty-9.4-demo", 8, "", new DistributionProgram("jetty-9.4-demo", distribution, base -> {
            distribution.prepare(base, Map.of("/shiro", Built.file("agent-test-app/third-party/target/" + shiro)));
            Path demo = home.resolve("demo-base");
            copy(demo, base, "webapps/test.war");
            copy(demo, base, "webapps/test.xml");
            copy(demo, base, "webapps/test.d/override-web.xml");
            copy(demo, base, "etc/realm.properties");
        }));
    }

    /** Wicket's examples, in {@code /wicket}; their Weld defines its proxies as Java 8 let it. */
    static ProbeServer wicket(String server, String launcher) {
        return new ProbeServer(server + "-wicket", 11, "/wicket", command -> command
            .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
            .main(Built.file("agent-test-app/launchers/target/launchers.jar") + ":" + libraries("servers/" + server),
            "com.example.launcher." + launcher, "/wicket=" + Built.file("agent-test-app/third-party/target/wicket-examples")));
    }

    /**
     * The application with Spring Security at the root, with the user {@code user}.
     *
     * @param libraries the module whose libraries it runs with: spring-security-app, or that for jakarta
     */
    static ProbeServer springSecurity(String server, String libraries) {
        return new ProbeServer(server + "-spring-security", 8, "", springBoot(command -> command.main(
            Built.file("agent-test-app/spring-security-app/target/spring-security-app.jar") + ":" + libraries(libraries)
                + ":" + libraries("servers/" + server), "com.example.bank.BankApplication", "--server.address=127.0.0.1",
            "--server.port=0", "--spring.security.user.password=" + PASSWORD)));
    }

    private static ProbeServer.Program springBoot(UnaryOperator<JavaCommand> start) {
        return new ProbeServer.Program() {
            @Override
            public JavaCommand of(JavaCommand command) {
                return start.apply(command);
            }

            @Override
            public Optional<Integer> port(String line) {
                Matcher matcher = SPRING_BOOT_STARTED.matcher(line);
                return matcher.find() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
            }
        };
    }

    private static String libraries(String module) {
        return Built.file("agent-test-app/" + module + "/target/lib") + "/*";
    }

    private static void copy(Path from, Path to, String file) throws IOException {
        Files.createDirectories(to.resolve(file).getParent());
        Files.copy(from.resolve(file), to.resolve(file));
    }
}
