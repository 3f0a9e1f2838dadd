package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
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
        List<String> hosts = context.getVirtualHosts();
        String sameSite = (String) DeploymentCookies.read(context, "getSessionHandler", "getSameSite", "getAttributeValue");
        Object servletContext = DeploymentCookies.read(context, "getServletContext");
        if (servletContext == null) {
            // EE 8 and 9 have the servlet context a level deeper.
            servletContext = DeploymentCookies.read(context, "getContextHandler", "getServletContext");
        }
        return applications().of(hosts == null || hosts.isEmpty() ? null : hosts.get(0), context.getContextPath(),
            DeploymentCookies.of(servletContext, sameSite, null));
    }
}
