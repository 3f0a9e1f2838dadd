package com.example.launcher;

import com.example.launcher.Launch.RunningServer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Host;
import org.apache.catalina.Lifecycle;
import org.apache.catalina.LifecycleEvent;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.coyote.http2.Http2Protocol;

/** Embedded Tomcat, 7 to 11; 7 has no HTTP/2. An application is a WAR file or an exploded WAR. */
public final class TomcatLauncher implements RunningServer {

    private final Tomcat tomcat;

    private TomcatLauncher(Tomcat tomcat) {
        this.tomcat = tomcat;
    }

    public static void main(String[] args) {
        Launch.run(args, TomcatLauncher::start);
    }

    private static RunningServer start(LaunchArguments arguments) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(baseDir().getPath());
        Connector connector = connector();
        if (arguments.h2c()) {
            Http2.enable(connector);
        }
        tomcat.getService().addConnector(connector);
        tomcat.setConnector(connector);
        tomcat.addUser(Login.NAME, Login.PASSWORD);
        tomcat.addRole(Login.NAME, Login.ROLE);
        for (Application application : arguments.applications()) {
            String contextPath = application.contextPath().equals("/") ? "" : application.contextPath();
            tomcat.addWebapp(host(tomcat, application.host()), contextPath, new File(application.files()).getAbsolutePath())
                .addLifecycleListener(TomcatLauncher::withoutJsps);
        }
        tomcat.start();
        requireAvailable(tomcat);
        return new TomcatLauncher(tomcat);
    }

    /** With the folder that WAR files are unpacked into. */
    private static File baseDir() throws IOException {
        File base = Files.createTempDirectory("tomcat").toFile();
        Files.createDirectory(new File(base, "webapps").toPath());
        return base;
    }

    private static Connector connector() {
        Connector connector = new Connector("org.apache.coyote.http11.Http11NioProtocol");
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        return connector;
    }

    private static Host host(Tomcat tomcat, String name) {
        if (name == null) {
            return tomcat.getHost();
        }
        Host host = (Host) tomcat.getEngine().findChild(name);
        if (host == null) {
            host = new StandardHost();
            host.setName(name);
            tomcat.getEngine().addChild(host);
        }
        return host;
    }

    /** Tomcat declares the servlet for JSPs even where the engine for them is not on the class path. */
    private static void withoutJsps(LifecycleEvent event) {
        if (event.getType().equals(Lifecycle.BEFORE_START_EVENT)) {
            Context context = (Context) event.getLifecycle();
            context.removeServletMapping("*.jsp");
            context.removeServletMapping("*.jspx");
            context.removeChild(context.findChild("jsp"));
        }
    }

    /** Tomcat starts without the applications that fail, and says so in its log only. */
    private static void requireAvailable(Tomcat tomcat) throws LifecycleException {
        for (Container host : tomcat.getEngine().findChildren()) {
            for (Container child : host.findChildren()) {
                if (!((Context) child).getState().isAvailable()) {
                    throw new LifecycleException("not deployed: " + child);
                }
            }
        }
    }

    @Override
    public int port() {
        return tomcat.getConnector().getLocalPort();
    }

    @Override
    public void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Apart, for Tomcat 7 to load the rest. */
    private static final class Http2 {

        private Http2() {
        }

        static void enable(Connector connector) {
            connector.addUpgradeProtocol(new Http2Protocol());
        }
    }
}
