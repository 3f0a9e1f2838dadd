package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.session.SessionHandler;

/** Jetty's contexts: the first virtual host and the path name the session space. */
final class JettyApplications extends KnownApplications<ContextHandler> {

    JettyApplications(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(ContextHandler context) {
        String[] hosts = context.getVirtualHosts();
        return applications().of(hosts == null || hosts.length == 0 ? null : hosts[0], context.getContextPath(),
            cookie(context, context.getChildHandlerByClass(SessionHandler.class)));
    }

    private static DeploymentCookie cookie(ContextHandler context, SessionHandler handler) {
        String sameSite = (String) DeploymentCookies.read(handler, "getSameSite", "getAttributeValue");
        if (ServedSessionCache.of(handler) == null) {
            return DeploymentCookies.of(context.getServletContext(), sameSite, null);
        }
        DeploymentCookie cookie = DeploymentCookies.of(context.getServletContext(), sameSite, handler.getSessionCookie())
            .routed(worker(handler));
        return handler.isUsingCookies() ? cookie : cookie.unused();
    }

    /** The name of this node that Jetty puts behind its ids; null: none, or one that each request brings along. */
    static String worker(SessionHandler handler) {
        String worker = handler.getSessionIdManager() == null ? null : handler.getSessionIdManager().getWorkerName();
        return worker == null || worker.isEmpty() || worker.startsWith("$") ? null : worker;
    }
}
