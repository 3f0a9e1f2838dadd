package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Jetty's contexts: the first virtual host and the path name the session space. */
final class JettyApplications extends KnownApplications<ContextHandler> {

    JettyApplications(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(ContextHandler context) {
        String[] hosts = context.getVirtualHosts();
        String sameSite = (String) DeploymentCookies.read(context, "getSessionHandler", "getSameSite", "getAttributeValue");
        return applications().of(hosts == null || hosts.length == 0 ? null : hosts[0], context.getContextPath(),
            DeploymentCookies.of(context.getServletContext(), sameSite, null));
    }
}
