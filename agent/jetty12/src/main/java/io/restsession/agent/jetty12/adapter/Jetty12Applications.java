package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.List;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Jetty's contexts: the first virtual host and the path name the session space. */
final class Jetty12Applications extends KnownApplications<ContextHandler> {

    Jetty12Applications(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(ContextHandler context) {
        WebApplication served = SessionSettings.served(SessionSettings.of(context));
        return served == null ? describe(applications(), context, false) : served;
    }

    /** @param isServed whether its sessions are to be served from ours */
    static WebApplication describe(WebApplications applications, ContextHandler context, boolean isServed) {
        List<String> hosts = context.getVirtualHosts();
        return applications.of(hosts == null || hosts.isEmpty() ? null : hosts.get(0), context.getContextPath(), cookie(context, isServed));
    }

    private static DeploymentCookie cookie(ContextHandler context, boolean isServed) {
        Object servletContext = DeploymentCookies.read(context, "getServletContext");
        if (servletContext == null) {
            // EE 8 and 9 have the servlet context a level deeper.
            servletContext = DeploymentCookies.read(context, "getContextHandler", "getServletContext");
        }
        Object sessions = SessionSettings.of(context);
        String sameSite = (String) DeploymentCookies.read(sessions, "getSameSite", "getAttributeValue");
        String name = isServed ? (String) DeploymentCookies.read(sessions, "getSessionCookie") : null;
        DeploymentCookie cookie = DeploymentCookies.of(servletContext, sameSite, name);
        return isServed ? cookie.routed((String) DeploymentCookies.read(sessions, "getSessionIdManager", "getWorkerName")) : cookie;
    }
}
