package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Jetty's contexts as web applications: first virtual host and path name the session space. Thread-safe; keeps no context alive. */
final class Jetty12Applications {

    private final Map<ContextHandler, WebApplication> known = Collections.synchronizedMap(new WeakHashMap<ContextHandler, WebApplication>());
    private final WebApplications applications;

    Jetty12Applications(WebApplications applications) {
        this.applications = applications;
    }

    WebApplication of(ContextHandler context) {
        WebApplication application = known.get(context);
        if (application == null) {
            List<String> hosts = context.getVirtualHosts();
            String sameSite = (String) DeploymentCookies.read(context, "getSessionHandler", "getSameSite", "getAttributeValue");
            Object servletContext = DeploymentCookies.read(context, "getServletContext");
            if (servletContext == null) {
                // EE 8 and 9 have the servlet context a level deeper.
                servletContext = DeploymentCookies.read(context, "getContextHandler", "getServletContext");
            }
            application = applications.of(hosts == null || hosts.isEmpty() ? null : hosts.get(0), context.getContextPath(),
                DeploymentCookies.of(servletContext, sameSite));
            known.put(context, application);
        }
        return application;
    }
}
