package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import io.restsession.core.session.SessionLayer;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Undertow servers of this JVM, each of which is a web application where no deployment is. They have no names, and ports
 * differ from node to node, so they are told apart by the order in which they first start. Thread-safe.
 */
final class UndertowServers {

    /** The host a deployment is on unless it says otherwise, so that a root deployment and the handlers before it have one session. */
    private static final String DEFAULT_HOST = "localhost";

    private final WebApplications applications;

    /** Whether handlers' own sessions are served, so that they say how ids travel. */
    private final boolean asksHandlers;

    private final Map<String, ServerIds> idsBySpace = new ConcurrentHashMap<>();
    private final WebApplication first;
    private final Map<Undertow, WebApplication> byServer = new WeakHashMap<>();
    private final Map<Integer, WebApplication> byPort = new ConcurrentHashMap<>();
    private volatile int servers;
    private volatile WebApplication latest;

    UndertowServers(SessionLayer layer) {
        applications = layer.webApplications();
        asksHandlers = layer.servesContainers();
        first = application(DEFAULT_HOST);
    }

    private WebApplication application(String name) {
        if (!asksHandlers) {
            return applications.of(name, null, DeploymentCookie.UNSAID);
        }
        ServerIds ids = new ServerIds(applications);
        WebApplication application = applications.ofServer(name, ids);
        idsBySpace.put(application.space(), ids);
        return application;
    }

    /** A deployment has begun, perhaps in the space of handlers before it. */
    void deployed(WebApplication deployment) {
        ServerIds ids = idsBySpace.get(deployment.space());
        if (ids != null) {
            ids.otherwise(deployment.transport());
        }
    }

    /** @return what counts as its web application */
    synchronized WebApplication started(Undertow server) {
        List<Integer> ports = ports(server);
        WebApplication application = byServer.get(server);
        for (Integer port : ports) {
            // Stopped and built anew, it is the same server to everybody outside.
            application = application == null ? byPort.get(port) : application;
        }
        if (application == null) {
            servers++;
            application = servers == 1 ? first : application("server-" + servers);
        }
        byServer.put(server, application);
        for (Integer port : ports) {
            byPort.put(port, application);
        }
        latest = application;
        return application;
    }

    /** The server that started last; null: none has. */
    WebApplication latest() {
        return latest;
    }

    /** The first one's where it can't be told, as for a server that started before the agent came. */
    WebApplication of(HttpServerExchange exchange) {
        if (servers <= 1) {
            // As nearly everywhere. To ask a connection for its address costs more than all else here.
            return first;
        }
        InetSocketAddress local = exchange.getConnection().getLocalAddress(InetSocketAddress.class);
        WebApplication application = local == null ? null : byPort.get(local.getPort());
        return application == null ? first : application;
    }

    private static List<Integer> ports(Undertow server) {
        List<Integer> ports = new ArrayList<>(1);
        for (Undertow.ListenerInfo listener : server.getListenerInfo()) {
            if (listener.getAddress() instanceof InetSocketAddress) {
                ports.add(((InetSocketAddress) listener.getAddress()).getPort());
            }
        }
        return ports;
    }
}
