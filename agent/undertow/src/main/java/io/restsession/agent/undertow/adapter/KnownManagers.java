package io.restsession.agent.undertow.adapter;

import io.restsession.agent.undertow.Deployed;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.session.SessionLayer;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionListeners;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which deployment or server a session manager belongs to. Thread-safe; keeps no manager alive. */
final class KnownManagers {

    private static final String OF_SERVLETS = "io.undertow.servlet.";

    private final SessionLayer layer;
    private final UndertowServers servers;
    private final Exchanges exchanges;

    /** By what a manager alone has: managers themselves are equal if their names are. */
    private final SessionsByManager known = new SessionsByManager();

    /** As {@link #known}, where nothing but the order of starts tells the server: until an exchange does. */
    private final SessionsByManager supposed = new SessionsByManager();

    /** Those that wait for the first server to start. */
    private final List<WeakReference<InMemorySessionManager>> waiting = new ArrayList<>();

    private final Map<String, ServerSessions> byServer = new ConcurrentHashMap<>();
    private final Map<String, DeploymentSessions> deployments = new ConcurrentHashMap<>();

    KnownManagers(SessionLayer layer, UndertowServers servers, Exchanges exchanges) {
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

    /** It is about to be used: who listens to it is to hear of sessions of an earlier run of the JVM, too. */
    void started(InMemorySessionManager manager) {
        ManagedSessions sessions = of(manager);
        if (sessions == null) {
            suppose(manager);
        } else {
            sessions.start();
        }
        if (manager.getMaxActiveSessions() > 0) {
            Log.warnOnce("undertow limit " + manager.getDeploymentName(), "Sessions of " + manager.getDeploymentName()
                + " are in the session store: their number is not limited to " + manager.getMaxActiveSessions() + '.');
        }
    }

    private synchronized void suppose(InMemorySessionManager manager) {
        WebApplication server = servers.latest();
        if (server == null) {
            waiting.add(new WeakReference<>(manager));
        } else {
            supposed.put(ManagerFields.listeners(manager), ofServer(manager, server));
        }
    }

    /** Managers that were made before a server started are most likely its own. */
    synchronized void serverStarted(WebApplication server) {
        for (WeakReference<InMemorySessionManager> each : waiting) {
            InMemorySessionManager manager = each.get();
            if (manager != null && of(manager) == null) {
                supposed.put(ManagerFields.listeners(manager), ofServer(manager, server));
            }
        }
        waiting.clear();
    }

    /** Its sessions live on, and it can be started again. */
    void stopped(InMemorySessionManager manager, ManagedSessions sessions) {
        sessions.stop(manager);
        if (sessions instanceof DeploymentSessions) {
            deployments.remove(sessions.application().space(), sessions);
        } else {
            known.remove(ManagerFields.listeners(manager));
            supposed.remove(ManagerFields.listeners(manager));
        }
    }

    /** The sessions of a manager; null: it has not been used yet, or is left alone. */
    ManagedSessions of(InMemorySessionManager manager) {
        SessionListeners key = ManagerFields.listeners(manager);
        ManagedSessions sessions = known.get(key);
        return sessions == null ? supposed.get(key) : sessions;
    }

    /** The sessions of a manager in an exchange; null: it is to be left alone. */
    ManagedSessions of(InMemorySessionManager manager, HttpServerExchange exchange, SessionConfig config) {
        ManagedSessions sessions = known.get(ManagerFields.listeners(manager));
        if (sessions instanceof DeploymentSessions) {
            return sessions;
        }
        if (sessions == null && isLeftAlone(manager, config)) {
            return null;
        }
        WebApplication server = servers.of(exchange);
        return sessions != null && sessions.application() == server ? sessions : ofExchange(manager, server);
    }

    /** A deployment's that nobody told of, since it is not one to be served; or one that has sessions which only it knows. */
    private static boolean isLeftAlone(InMemorySessionManager manager, SessionConfig config) {
        return config != null && config.getClass().getName().startsWith(OF_SERVLETS) || ManagerFields.keepsSessions(manager);
    }

    private ManagedSessions ofExchange(InMemorySessionManager manager, WebApplication server) {
        ManagedSessions sessions = ofServer(manager, server);
        ManagedSessions wrong = supposed.remove(ManagerFields.listeners(manager));
        if (wrong != null && wrong != sessions) {
            wrong.stop(manager);
        }
        if (sessions instanceof ServerSessions) {
            known.put(ManagerFields.listeners(manager), sessions);
        }
        return sessions;
    }

    /** A deployment that has the same space has the same sessions. */
    private ManagedSessions ofServer(InMemorySessionManager manager, WebApplication server) {
        DeploymentSessions deployment = deployments.get(server.space());
        if (deployment != null) {
            return deployment;
        }
        ServerSessions sessions = byServer.computeIfAbsent(server.space(), space -> new ServerSessions(layer, server, exchanges));
        sessions.add(manager);
        return sessions;
    }
}
