package com.example.launcher;

import com.example.launcher.Launch.RunningServer;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;

/**
 * Embedded Jetty, 9.4 to 12.1, with the one servlet environment that is on the class path. An application is a WAR file or an
 * exploded WAR.
 */
public final class JettyLauncher implements RunningServer {

    private final Server server;
    private final ServerConnector connector;

    private JettyLauncher(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    public static void main(String[] args) {
        Launch.run(args, JettyLauncher::start);
    }

    private static RunningServer start(LaunchArguments arguments) throws Exception {
        Server server = new Server();
        ServerConnector connector = connector(server, arguments.h2c());
        server.addConnector(connector);
        scanAnnotations(server);
        // Jetty 12 has no constructor without parameters.
        ContextHandlerCollection contexts = new ContextHandlerCollection(new ContextHandler[0]);
        for (Application application : arguments.applications()) {
            contexts.addHandler(webApp(application));
        }
        server.addBean(JettyUsers.login());
        server.setHandler(contexts);
        server.start();
        sweepEverySecond(server);
        return new JettyLauncher(server, connector);
    }

    private static ServerConnector connector(Server server, boolean h2c) {
        HttpConfiguration http = new HttpConfiguration();
        ServerConnector connector = h2c
            ? new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http))
            : new ServerConnector(server, new HttpConnectionFactory(http));
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        return connector;
    }

    /** Later versions do so by themselves when jetty-annotations is there. */
    private static void scanAnnotations(Server server) {
        if (Server.getVersion().startsWith("9.")) {
            String webapp = "org.eclipse.jetty.webapp.";
            server.setAttribute(webapp + "configuration", new String[] {
                webapp + "WebInfConfiguration", webapp + "WebXmlConfiguration", webapp + "MetaInfConfiguration",
                webapp + "FragmentConfiguration", "org.eclipse.jetty.annotations.AnnotationConfiguration",
                webapp + "JettyWebXmlConfiguration"});
        }
    }

    /** For expired sessions. What does it is in another package in Jetty 12. */
    private static void sweepEverySecond(Server server) throws ReflectiveOperationException {
        for (Object bean : server.getBeans()) {
            if (bean.getClass().getSimpleName().equals("DefaultSessionIdManager")) {
                Object keeper = bean.getClass().getMethod("getSessionHouseKeeper").invoke(bean);
                keeper.getClass().getMethod("setIntervalSec", long.class).invoke(keeper, 1L);
            }
        }
    }

    private static Handler webApp(Application application) throws ReflectiveOperationException, IOException {
        Class<?> type = webAppContext();
        Object context = type.getConstructor().newInstance();
        type.getMethod("setContextPath", String.class).invoke(context, application.contextPath());
        type.getMethod("setWar", String.class).invoke(context, alone(new File(application.files())).getAbsolutePath());
        if (application.host() != null) {
            setVirtualHost(context, application.host());
        }
        // Dispatches to other applications have to be allowed, where they can be.
        trySetting(context, "setCrossContextDispatchSupported", true);
        // Jetty would start without an application that fails.
        type.getMethod("setThrowUnavailableOnStartupException", boolean.class).invoke(context, true);
        // In Jetty 12 the contexts of ee8 and ee9 are no handlers of the core, they supply one.
        return context instanceof Handler ? (Handler) context : (Handler) ((Supplier<?>) context).get();
    }

    /** Jetty 12 wants a list where Jetty 9 wants an array. */
    private static void setVirtualHost(Object context, String host) throws ReflectiveOperationException {
        for (Method method : context.getClass().getMethods()) {
            if (method.getName().equals("setVirtualHosts")) {
                boolean list = method.getParameterTypes()[0] == List.class;
                method.invoke(context, list ? Collections.singletonList(host) : new String[] {host});
            }
        }
    }

    private static void trySetting(Object context, String setter, boolean value) throws ReflectiveOperationException {
        for (Method method : context.getClass().getMethods()) {
            if (method.getName().equals(setter)) {
                method.invoke(context, value);
            }
        }
    }

    /** Jetty unpacks a WAR file into the folder of the same name beside it, if there is one, over what is there. */
    private static File alone(File war) throws IOException {
        if (war.isDirectory()) {
            return war;
        }
        File copy = new File(Files.createTempDirectory("war").toFile(), war.getName());
        Files.copy(war.toPath(), copy.toPath());
        return copy;
    }

    private static Class<?> webAppContext() throws ClassNotFoundException {
        String[] environments = {"", "ee8.", "ee9.", "ee10.", "ee11."};
        for (String environment : environments) {
            try {
                return Class.forName("org.eclipse.jetty." + environment + "webapp.WebAppContext");
            } catch (ClassNotFoundException another) {
                // It is the next one, then.
            }
        }
        throw new ClassNotFoundException("no WebAppContext on the class path");
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
