package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The Undertow servers of this JVM, each of which is a web application where no deployment is. They have no names, and ports
 * differ from node to node, so they are told apart by the order in which they start. Thread-safe.
 */
final class UndertowServers {

    private final WebApplications applications;
    private final Map<Integer, WebApplication> byPort = new ConcurrentHashMap<>();
    private int started;

    UndertowServers(WebApplications applications) {
        this.applications = applications;
    }

    synchronized void started(Undertow server) {
        started++;
        if (started == 1) {
            // Nearly always the only one, and the same as one that started before the agent came.
            return;
        }
        WebApplication application = applications.of("server-" + started, null, DeploymentCookie.UNSAID);
        for (Undertow.ListenerInfo listener : server.getListenerInfo()) {
            if (listener.getAddress() instanceof InetSocketAddress) {
                byPort.put(((InetSocketAddress) listener.getAddress()).getPort(), application);
            }
        }
    }

    WebApplication of(HttpServerExchange exchange) {
        if (byPort.isEmpty()) {
            return applications.server();
        }
        InetSocketAddress local = exchange.getConnection().getLocalAddress(InetSocketAddress.class);
        WebApplication application = local == null ? null : byPort.get(local.getPort());
        return application == null ? applications.server() : application;
    }
}
