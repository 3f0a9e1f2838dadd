package io.restsession.e2e.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.harness.Built;
import io.restsession.e2e.harness.JavaCommand;
import io.restsession.e2e.harness.JavaProcess;
import io.restsession.e2e.harness.Jvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A web application that was undeployed is freed, though sessions with beans of its classes live on; its successor reads them. */
class RedeployTest {

    /** Deploys, has a bean put in a session, undeploys, waits until the class loader is gone, deploys again and reads the bean. */
    private static final String SERVER = """
        import java.io.*;
        import java.lang.ref.*;
        import java.net.*;
        import java.nio.file.Files;
        import org.apache.catalina.Context;
        import org.apache.catalina.connector.Connector;
        import org.apache.catalina.startup.Tomcat;

        public class Redeploying {

            private static final Tomcat TOMCAT = new Tomcat();
            private static final Connector CONNECTOR = new Connector("org.apache.coyote.http11.Http11NioProtocol");
            private static String cookie = "none=";

            public static void main(String[] args) throws Exception {
                File base = Files.createTempDirectory("redeploying").toFile();
                new File(base, "webapps").mkdir();
                TOMCAT.setBaseDir(base.getPath());
                CONNECTOR.setProperty("address", "127.0.0.1");
                CONNECTOR.setPort(0);
                TOMCAT.getService().addConnector(CONNECTOR);
                TOMCAT.start();
                for (int i = 0; i < 2; i++) {
                    ReferenceQueue<ClassLoader> freed = new ReferenceQueue<>();
                    Reference<ClassLoader> loader = deployed(args[0], freed);
                    get("set%20p%20person%20Ann,41");
                    get("rename%20p%20Bob");
                    undeploy();
                    Reference<?> found = null;
                    for (int j = 0; j < 300 && found == null; j++) {
                        System.gc();
                        found = freed.remove(100);
                    }
                    System.out.println(found == loader ? "freed" : "held");
                }
                deployed(args[0], null);
                get("getAs%20p%20person");
                System.exit(0);
            }

            private static Reference<ClassLoader> deployed(String war, ReferenceQueue<ClassLoader> freed) {
                Context context = TOMCAT.addWebapp("/app", war);
                return new PhantomReference<>(context.getLoader().getClassLoader(), freed);
            }

            private static void undeploy() throws Exception {
                Context context = (Context) TOMCAT.getHost().findChild("/app");
                context.stop();
                TOMCAT.getHost().removeChild(context);
                context.destroy();
            }

            private static void get(String step) throws IOException {
                URL address = new URL("http://127.0.0.1:" + CONNECTOR.getLocalPort() + "/app/run?op=" + step);
                HttpURLConnection connection = (HttpURLConnection) address.openConnection();
                connection.setRequestProperty("Cookie", cookie);
                if (connection.getHeaderField("Set-Cookie") != null) {
                    cookie = connection.getHeaderField("Set-Cookie").split(";")[0];
                }
                System.out.println(new BufferedReader(new InputStreamReader(connection.getInputStream())).readLine());
            }
        }
        """;

    @Test
    void theClassLoaderIsFreedAndTheValuesAreNot() {
        String classPath = LegacyApp.serverClassPath("tomcat-9");
        Path classes = Compiled.classes(classPath, Map.of("Redeploying", SERVER));
        Path war = Built.file("agent-test-app/probe-servlet/target/probe-servlet");
        JavaCommand command = JavaCommand.on(Jvm.own()).agent("secret=" + LegacyApp.SECRET);

        JavaProcess process = JavaProcess.run(command.main(classes + ":" + classPath, "Redeploying", war.toString()));

        List<String> expected = List.of("set", "Person:Bob,41", "freed", "set", "Person:Bob,41", "freed", "Person:Bob,41");
        assertEquals(expected, process.out(), process::dump);
        assertEquals(1, process.agentLines().size(), process::dump);
    }
}
