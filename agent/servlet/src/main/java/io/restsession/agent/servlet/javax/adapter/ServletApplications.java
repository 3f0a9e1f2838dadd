package io.restsession.agent.servlet.javax.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import javax.servlet.ServletContext;

/** Servlet contexts: the virtual server and the path name the session space. */
final class ServletApplications extends KnownApplications<ServletContext> {

    ServletApplications(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(ServletContext context) {
        // Since Servlet 3.1.
        String host = (String) DeploymentCookies.read(context, "getVirtualServerName");
        return applications().of(host, context.getContextPath(), DeploymentCookies.of(context, null, null));
    }
}
