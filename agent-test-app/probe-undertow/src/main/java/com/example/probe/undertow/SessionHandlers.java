package com.example.probe.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.server.handlers.PathHandler;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.PathParameterSessionConfig;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionAttachmentHandler;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionCookieConfig;
import io.undertow.util.Sessions;

/** The script's handler behind handlers that attach sessions: of one manager, whose ids travel in several ways, and of one more. */
final class SessionHandlers {

    private SessionHandlers() {
    }

    static HttpHandler all() {
        InMemorySessionManager manager = manager("probe");
        SessionCookieConfig cookie = new SessionCookieConfig().setCookieName("PROBE");
        set(cookie, "setPath", String.class, "/");
        set(cookie, "setMaxAge", int.class, 3600);
        InMemorySessionManager other = manager("other");
        other.setDefaultSessionTimeout(1234);
        return new PathHandler()
            .addPrefixPath("/cookie", with(manager, cookie))
            .addPrefixPath("/default-cookie", with(manager, new SessionCookieConfig()))
            .addPrefixPath("/url", with(manager, new PathParameterSessionConfig("sid")))
            .addPrefixPath("/header", with(manager, new HeaderConfig()))
            .addPrefixPath("/other-manager", with(other, cookie));
    }

    /** By name, as what these methods return is another type in Undertow 2.4. */
    private static void set(SessionCookieConfig cookie, String setter, Class<?> type, Object value) {
        try {
            SessionCookieConfig.class.getMethod(setter, type).invoke(cookie, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static InMemorySessionManager manager(String name) {
        InMemorySessionManager manager = new InMemorySessionManager(name);
        manager.registerSessionListener(new Witness(name));
        return manager;
    }

    private static HttpHandler with(InMemorySessionManager manager, SessionConfig config) {
        PathHandler behind = new PathHandler()
            .addExactPath("/run", new BlockingHandler(new RunHandler()))
            .addExactPath("/io", SessionHandlers::countVisits);
        return new SessionAttachmentHandler(behind, manager, config);
    }

    /** As a handler does that neither blocks nor dispatches. */
    private static void countVisits(HttpServerExchange exchange) {
        Session session = Sessions.getOrCreateSession(exchange);
        Integer visits = (Integer) session.getAttribute("visits");
        session.setAttribute("visits", visits == null ? 1 : visits + 1);
        exchange.getResponseSender().send("visit " + session.getAttribute("visits") + "\n");
    }
}
