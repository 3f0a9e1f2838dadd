package io.restsession.bench.memory;

import io.restsession.SessionContext;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionAttachmentHandler;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.util.Sessions;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * A server whose one page begins a session and puts into it the number of its user, another one each time: what is the same in all
 * sessions would be there once.
 */
enum Site {

    UNDERTOW {
        @Override
        int start() {
            return undertow(new SessionAttachmentHandler(
                exchange -> Sessions.getOrCreateSession(exchange).setAttribute(USER, nextUser()),
                new InMemorySessionManager("bench"), new SessionCookieConfig()));
        }
    },

    /** Undertow with code that knows our API. */
    CONTEXT {
        @Override
        int start() {
            return undertow(exchange -> SessionContext.current().setValue(USER, nextUser()));
        }
    },

    TOMCAT {
        @Override
        int start() throws Exception {
            return tomcat();
        }
    };

    private static final String USER = "user";

    private final AtomicInteger users = new AtomicInteger(1_000_000);

    /** Runs until the JVM ends. @return the port, on loopback */
    abstract int start() throws Exception;

    Integer nextUser() {
        return users.incrementAndGet();
    }

    private static int undertow(HttpHandler handler) {
        Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1").setHandler(handler).build();
        server.start();
        return ((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort();
    }

    private static int tomcat() throws Exception {
        Path folder = Files.createTempDirectory("bench");
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        // Else it hangs up after a hundred.
        tomcat.getConnector().setProperty("maxKeepAliveRequests", "-1");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "page", new HttpServlet() {
            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                request.getSession().setAttribute(USER, TOMCAT.nextUser());
                response.setContentLength(0);
            }
        }).addMapping("/");
        tomcat.start();
        return tomcat.getConnector().getLocalPort();
    }
}
