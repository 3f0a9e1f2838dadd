package io.restsession.agent.servlet.javax.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.servlet.ServletContext;

/** Servlet contexts as web applications: virtual server and path name the session space. Thread-safe; keeps no context alive. */
final class ServletApplications {

    private final Map<ServletContext, WebApplication> known = Collections.synchronizedMap(new WeakHashMap<ServletContext, WebApplication>());
    private final WebApplications applications;

    ServletApplications(WebApplications applications) {
        this.applications = applications;
    }

    WebApplication outside() {
        return applications.server();
    }

    WebApplication of(ServletContext context) {
        WebApplication application = known.get(context);
        if (application == null) {
            // Since Servlet 3.1.
            String host = (String) DeploymentCookies.read(context, "getVirtualServerName");
            application = applications.of(host, context.getContextPath(), DeploymentCookies.of(context, null));
            known.put(context, application);
        }
        return application;
    }
}
