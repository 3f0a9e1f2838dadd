package io.restsession.bench.http.server;

import io.restsession.bench.process.Parent;
import jakarta.servlet.http.HttpServlet;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Embedded Tomcat with one web application. Its arguments: which sessions it has, and where their store is. */
public final class TomcatServer {

    /** Tomcat's loggers are configured while somebody holds them. */
    private static final Logger LOG = Logger.getLogger("org.apache");

    private TomcatServer() {
    }

    public static void main(String[] arguments) throws IOException, LifecycleException {
        LOG.setLevel(Level.WARNING);
        File directory = Files.createTempDirectory("bench-tomcat").toFile();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.getPath());
        tomcat.setPort(0);
        Connector connector = tomcat.getConnector();
        connector.setProperty("address", "127.0.0.1");
        // By default it closes each connection after 100 requests, or a minute while another server has its turn.
        connector.setProperty("maxKeepAliveRequests", "-1");
        connector.setProperty("connectionTimeout", "-1");
        Context context = tomcat.addContext("", directory.getPath());
        add(context, "/hello", new HelloServlet());
        add(context, "/visit", new VisitServlet());
        add(context, "/read", new ReadServlet());
        if (arguments.length > 0) {
            Peer.valueOf(arguments[0]).serve(context, arguments.length > 1 ? arguments[1] : null);
        }
        tomcat.start();
        Parent.serve(connector.getLocalPort());
    }

    private static void add(Context context, String path, HttpServlet servlet) {
        Tomcat.addServlet(context, servlet.getClass().getSimpleName(), servlet).addMapping(path);
    }
}
