package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.eclipse.jetty.server.handler.ContextHandler;

/** Jetty's contexts as web applications: first virtual host and path name the session space. Thread-safe; keeps no context alive. */
final class JettyApplications {

    private final Map<ContextHandler, WebApplication> known = Collections.synchronizedMap(new WeakHashMap<ContextHandler, WebApplication>());
    private final WebApplications applications;

    JettyApplications(WebApplications applications) {
        this.applications = applications;
    }

    WebApplication outside() {
        return applications.server();
    }

    WebApplication of(ContextHandler context) {
        WebApplication application = known.get(context);
        if (application == null) {
            String[] hosts = context.getVirtualHosts();
            String sameSite = (String) DeploymentCookies.read(context, "getSessionHandler", "getSameSite", "getAttributeValue");
            application = applications.of(hosts == null || hosts.length == 0 ? null : hosts[0], context.getContextPath(),
                DeploymentCookies.of(context.getServletContext(), sameSite));
            known.put(context, application);
        }
        return application;
    }
}
