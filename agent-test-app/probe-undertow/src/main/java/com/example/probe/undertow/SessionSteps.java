package com.example.probe.undertow;

import com.example.probe.Op;
import com.example.probe.Script;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionManager;
import io.undertow.util.Sessions;
import java.util.TreeSet;

/** Steps on the session that Undertow itself gives handlers. */
final class SessionSteps {

    /** The port of the server whose handlers have sessions. */
    private static volatile int port;

    private SessionSteps() {
    }

    static void serverOfSessions(int port) {
        SessionSteps.port = port;
    }

    static Script addTo(Script script, HttpServerExchange exchange) {
        changing(script, exchange);
        script.with("s.port", args -> String.valueOf(port));
        script.with("s.find", args -> Sessions.getSession(exchange) == null ? "absent" : "present");
        script.with("s.same", args -> String.valueOf(begun(exchange) == begun(exchange)));
        script.with("s.id", args -> begun(exchange).getId());
        script.with("s.get", args -> String.valueOf(begun(exchange).getAttribute(args[0])));
        script.with("s.names", args -> new TreeSet<>(begun(exchange).getAttributeNames()).toString());
        script.with("s.max", args -> String.valueOf(begun(exchange).getMaxInactiveInterval()));
        script.with("s.times", args -> times(begun(exchange)));
        script.with("s.known", args -> known(exchange, begun(exchange).getId()));
        script.with("s.url", args -> exchange.getAttachment(SessionConfig.ATTACHMENT_KEY).rewriteUrl(args[0], begun(exchange).getId()));
        script.with("s.heard", args -> Witness.heard(args[0]));
        return script.with("s.heardUntilTheEnd", args -> Witness.heardUntilTheEnd(args[0]));
    }

    private static void changing(Script script, HttpServerExchange exchange) {
        script.with("s.set", args -> String.valueOf(begun(exchange).setAttribute(args[0], args[1])));
        script.with("s.remove", args -> String.valueOf(begun(exchange).removeAttribute(args[0])));
        script.with("s.expireAfter", args -> {
            begun(exchange).setMaxInactiveInterval(Integer.parseInt(args[0]));
            return "set";
        });
        script.with("s.changeId", args -> begun(exchange)
            .changeSessionId(exchange, exchange.getAttachment(SessionConfig.ATTACHMENT_KEY)));
        script.with("s.end", args -> {
            begun(exchange).invalidate(exchange);
            return "ended";
        });
        script.with("s.afterTheEnd", afterTheEnd(exchange));
    }

    /** What an ended session still answers. */
    private static Op afterTheEnd(HttpServerExchange exchange) {
        return args -> {
            Session session = begun(exchange);
            session.invalidate(exchange);
            return thrownBy(() -> session.getAttribute("a")) + thrownBy(() -> session.setAttribute("a", "b"))
                + thrownBy(session::getAttributeNames) + thrownBy(session::getCreationTime) + thrownBy(() -> session.invalidate(exchange));
        };
    }

    private static String thrownBy(Runnable call) {
        try {
            call.run();
            return "nothing ";
        } catch (RuntimeException e) {
            return e.getClass().getSimpleName() + ' ';
        }
    }

    private static Session begun(HttpServerExchange exchange) {
        return Sessions.getOrCreateSession(exchange);
    }

    private static String times(Session session) {
        boolean inOrder = session.getCreationTime() <= session.getLastAccessedTime()
            && session.getLastAccessedTime() <= System.currentTimeMillis();
        return inOrder ? "in order" : session.getCreationTime() + " " + session.getLastAccessedTime();
    }

    private static String known(HttpServerExchange exchange, String id) {
        SessionManager manager = exchange.getAttachment(SessionManager.ATTACHMENT_KEY);
        Session session = manager.getSession(id);
        return manager.getActiveSessions().contains(id) + " " + (session == begun(exchange)) + " "
            + (manager.getSession("no-such-id") == null);
    }
}
