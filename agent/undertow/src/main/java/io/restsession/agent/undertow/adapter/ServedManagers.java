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
import io.undertow.server.session.SessionListeners;
import io.undertow.server.session.SessionManager;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers in the place of Undertow's session managers. Only its own in-memory one is known well enough for that. Thread-safe; keeps
 * no manager alive.
 */
final class ServedManagers {

    private static final String OF_SERVLETS = "io.undertow.servlet.";

    private final SessionLayer layer;
    private final UndertowServers servers;
    private final Exchanges exchanges;

    /** By what a manager alone has: managers themselves are equal if their names are. */
    private final Map<SessionListeners, ManagedSessions> known = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, ServerSessions> byServer = new ConcurrentHashMap<>();
    private final Map<String, DeploymentSessions> deployments = new ConcurrentHashMap<>();

    ServedManagers(SessionLayer layer, UndertowServers servers, Exchanges exchanges) {
        this.layer = layer;
        this.servers = servers;
        this.exchanges = exchanges;
    }

    /** A deployment is ready to start. */
    void deployed(Deployed deployed) {
        InMemorySessionManager manager = (InMemorySessionManager) deployed.sessionManager();
        DeploymentSessions sessions = new DeploymentSessions(layer, deployed, exchanges);
        known.put(ManagerFields.listeners(manager), sessions);
        deployments.put(deployed.application().space(), sessions);
        servers.deployed(deployed.application());
    }

    /** A handler attaches it to exchanges. */
    void attached(SessionManager manager) {
        if (isServed(manager)) {
            started((InMemorySessionManager) manager);
        } else if (layer.servesContainers()) {
            Log.warnOnce("undertow manager " + manager.getClass().getName(), "Sessions of " + manager.getClass().getName()
                + " are left alone: only those of " + InMemorySessionManager.class.getName() + " can be served.");
        }
    }

    /** Nobody has said which server or deployment it belongs to: the first server, until one of its exchanges comes. */
    void started(InMemorySessionManager manager) {
        if (isServed(manager)) {
            ManagedSessions sessions = known(manager);
            if (sessions == null) {
                ofServer(manager, servers.first());
            } else {
                sessions.start();
            }
        }
    }

    private boolean isServed(SessionManager manager) {
        return layer.servesContainers() && manager.getClass() == InMemorySessionManager.class && ManagerFields.areKnown();
    }

    private ManagedSessions known(InMemorySessionManager manager) {
        return known.get(ManagerFields.listeners(manager));
    }

    /** A deployment that has the same space has the same sessions. */
    private ManagedSessions ofServer(InMemorySessionManager manager, WebApplication server) {
        DeploymentSessions deployment = deployments.get(server.space());
        if (deployment != null) {
            return deployment;
        }
        ServerSessions sessions = byServer.computeIfAbsent(server.space(), space -> new ServerSessions(layer, server, exchanges));
        sessions.add(manager);
        known.put(ManagerFields.listeners(manager), sessions);
        return sessions;
    }

    Object answer(String method, Object on, Object[] arguments) {
        if (!isServed((SessionManager) on)) {
            return Adapter.UNANSWERED;
        }
        InMemorySessionManager manager = (InMemorySessionManager) on;
        if (arguments.length == 2) {
            return inExchange(manager, (HttpServerExchange) arguments[0], (SessionConfig) arguments[1], method.equals("createSession"));
        }
        ManagedSessions sessions = known(manager);
        if (sessions == null) {
            return Adapter.UNANSWERED;
        }
        switch (method) {
            case "getSession":
                return withId(sessions, (String) arguments[0]);
            case "getActiveSessions":
            case "getAllSessions":
                return ids(sessions);
            case "getTransientSessions":
                // Those that would be lost when this node stops.
                return new HashSet<String>();
            case "getActiveSessionCount":
                return (long) sessions.sessions().known().size();
            case "stop":
                stop(sessions, manager);
                return null;
            default:
                return Adapter.UNANSWERED;
        }
    }

    /** Its sessions live on, and it can be started again. */
    private void stop(ManagedSessions sessions, InMemorySessionManager manager) {
        sessions.stop(manager);
        if (sessions instanceof DeploymentSessions) {
            deployments.remove(sessions.application().space(), sessions);
        } else {
            known.remove(ManagerFields.listeners(manager));
        }
    }

    private Object inExchange(InMemorySessionManager manager, HttpServerExchange exchange, SessionConfig config, boolean create) {
        ManagedSessions sessions = of(manager, exchange, config);
        if (sessions == null || exchange == null && create) {
            return Adapter.UNANSWERED;
        }
        if (config == null) {
            throw UndertowMessages.MESSAGES.couldNotFindSessionCookieConfig();
        }
        if (exchange == null) {
            return withId(sessions, config.findSessionId(null));
        }
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

    /** Null: it is to be left alone. */
    private ManagedSessions of(InMemorySessionManager manager, HttpServerExchange exchange, SessionConfig config) {
        ManagedSessions sessions = known(manager);
        if (sessions instanceof DeploymentSessions || exchange == null) {
            return sessions;
        }
        if (config != null && config.getClass().getName().startsWith(OF_SERVLETS)) {
            // Of a deployment that nobody told of, since it is not one to be served.
            return null;
        }
        WebApplication server = servers.of(exchange);
        return sessions != null && sessions.application() == server ? sessions : ofServer(manager, server);
    }

    private static Object withId(ManagedSessions sessions, String id) {
        ServedSession session = id == null ? null : sessions.sessions().withId(id);
        return session == null ? null : session.view();
    }

    private static Set<String> ids(ManagedSessions sessions) {
        Set<String> ids = new HashSet<>();
        for (ServedSession each : sessions.sessions().known()) {
            ids.add(each.id());
        }
        return ids;
    }
}
