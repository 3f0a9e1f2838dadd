package io.restsession.bench.http.server;

import io.restsession.SessionContext;
import io.restsession.bench.process.Parent;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionAttachmentHandler;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.util.Sessions;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Undertow without servlets. With the argument {@code context} its visits are counted through the API instead of Undertow's sessions. */
public final class UndertowServer {

    /** JBoss's loggers tell versions at start; they are configured while somebody holds them. */
    private static final List<Logger> LOGS = List.of(Logger.getLogger("io.undertow"), Logger.getLogger("org.xnio"),
        Logger.getLogger("org.jboss"));

    private UndertowServer() {
    }

    public static void main(String[] arguments) throws IOException {
        LOGS.forEach(log -> log.setLevel(Level.WARNING));
        PathHandler paths = new PathHandler()
            .addExactPath("/hello", exchange -> exchange.getResponseSender().send("hello"))
            .addExactPath("/visit", arguments.length > 0 ? UndertowServer::visitContext
                : new SessionAttachmentHandler(UndertowServer::visit, new InMemorySessionManager("bench"), new SessionCookieConfig()));
        Undertow server = Undertow.builder().addHttpListener(0, "127.0.0.1", paths).build();
        server.start();
        Parent.serve(((InetSocketAddress) server.getListenerInfo().get(0).getAddress()).getPort());
    }

    private static void visit(HttpServerExchange exchange) {
        Session session = Sessions.getOrCreateSession(exchange);
        Integer visits = (Integer) session.getAttribute("visits");
        int now = visits == null ? 1 : visits + 1;
        session.setAttribute("visits", now);
        exchange.getResponseSender().send(Integer.toString(now));
    }

    private static void visitContext(HttpServerExchange exchange) {
        io.restsession.Session session = SessionContext.current();
        Integer visits = session.getValue("visits");
        int now = visits == null ? 1 : visits + 1;
        session.setValue("visits", now);
        exchange.getResponseSender().send(Integer.toString(now));
    }
}
