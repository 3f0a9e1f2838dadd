package io.restsession.agent.undertow.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.agent.undertow.Deployed;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import io.undertow.UndertowMessages;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionManager;
import java.util.HashSet;

/** Answers in the place of Undertow's session managers. Only its own in-memory one is known well enough for that. Thread-safe. */
final class ServedManagers {

    private final SessionLayer layer;
    private final Exchanges exchanges;
    private final KnownManagers managers;

    ServedManagers(SessionLayer layer, UndertowServers servers, Exchanges exchanges) {
        this.layer = layer;
        this.exchanges = exchanges;
        managers = new KnownManagers(layer, servers, exchanges);
    }

    void deployed(Deployed deployed) {
        managers.deployed(deployed);
    }

    void serverStarted(WebApplication server) {
        managers.serverStarted(server);
    }

    void started(InMemorySessionManager manager) {
        if (isServed(manager)) {
            managers.started(manager);
        }
    }

    /** A handler attaches it to exchanges. */
    void attached(SessionManager manager) {
        if (isServed(manager)) {
            managers.started((InMemorySessionManager) manager);
        } else if (layer.servesContainers()) {
            Log.warnOnce("undertow manager " + manager.getClass().getName(), "Sessions of " + manager.getClass().getName()
                + " are left alone: only those of " + InMemorySessionManager.class.getName() + " can be served.");
        }
    }

    private boolean isServed(SessionManager manager) {
        return layer.servesContainers() && manager.getClass() == InMemorySessionManager.class && ManagerFields.areKnown();
    }

    Object answer(String method, Object on, Object[] arguments) {
        if (!isServed((SessionManager) on)) {
            return Adapter.UNANSWERED;
        }
        InMemorySessionManager manager = (InMemorySessionManager) on;
        if (arguments.length == 2) {
            return inExchange(manager, (HttpServerExchange) arguments[0], (SessionConfig) arguments[1], method.equals("createSession"));
        }
        ManagedSessions sessions = managers.of(manager);
        if (sessions == null) {
            return Adapter.UNANSWERED;
        }
        switch (method) {
            case "getSession":
                return withId(sessions, (String) arguments[0]);
            case "getActiveSessions":
            case "getAllSessions":
                return sessions.sessions().knownIds();
            case "getTransientSessions":
                // Those that would be lost when this node stops.
                return new HashSet<String>();
            case "getActiveSessionCount":
                return (long) sessions.sessions().knownIds().size();
            case "stop":
                managers.stopped(manager, sessions);
                return null;
            default:
                return Adapter.UNANSWERED;
        }
    }

    private Object inExchange(InMemorySessionManager manager, HttpServerExchange exchange, SessionConfig config, boolean create) {
        ManagedSessions sessions = exchange == null ? managers.of(manager) : managers.of(manager, exchange, config);
        if (sessions == null || exchange == null && create) {
            return Adapter.UNANSWERED;
        }
        if (config == null) {
            throw UndertowMessages.MESSAGES.couldNotFindSessionCookieConfig();
        }
        if (sessions.hasEnded()) {
            return create ? Adapter.UNANSWERED : null;
        }
        return exchange == null ? withId(sessions, config.findSessionId(null)) : inExchange(sessions, manager, exchange, config, create);
    }

    private Object inExchange(ManagedSessions sessions, InMemorySessionManager manager, HttpServerExchange exchange, SessionConfig config,
        boolean create) {
        RequestSession request = exchanges.open(exchange);
        UndertowExchange shown = (UndertowExchange) request.exchange();
        if (exchange.isComplete()) {
            // Undertow asks once more when all is over: for what was found, not whether there is something.
            return shown.session();
        }
        shown.asked(manager, config);
        Object binding = ThreadBinding.bind(request);
        try {
            ServedSession session = create ? sessions.sessions().begin(request) : sessions.sessions().find(request);
            UndertowSession found = session == null ? null : (UndertowSession) session.view();
            shown.session(found);
            return found;
        } finally {
            ThreadBinding.unbind(binding);
        }
    }

    private static Object withId(ManagedSessions sessions, String id) {
        ServedSession session = id == null ? null : sessions.sessions().withId(id);
        return session == null ? null : session.view();
    }
}
