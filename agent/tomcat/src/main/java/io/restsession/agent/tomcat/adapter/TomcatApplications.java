package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.catalina.Container;
import org.apache.catalina.Context;

/** Tomcat's contexts as web applications: host and path name the session space. Thread-safe; keeps no context alive. */
final class TomcatApplications {

    private final Map<Context, WebApplication> known = Collections.synchronizedMap(new WeakHashMap<Context, WebApplication>());
    private final WebApplications applications;

    TomcatApplications(WebApplications applications) {
        this.applications = applications;
    }

    WebApplication outside() {
        return applications.server();
    }

    WebApplication of(Context context) {
        WebApplication application = known.get(context);
        if (application == null) {
            application = described(context);
            known.put(context, application);
        }
        return application;
    }

    private WebApplication described(Context context) {
        Container host = context.getParent();
        DeploymentCookie servlet = DeploymentCookies.of(DeploymentCookies.read(context, "getServletContext"), null);
        // Since Tomcat 8.5.42.
        Object sameSite = DeploymentCookies.read(context, "getCookieProcessor", "getSameSiteCookies", "getValue");
        return applications.of(host == null ? null : host.getName(), context.getPath(), new DeploymentCookie(
            first(context.getSessionCookiePath(), servlet.path()), first(context.getSessionCookieDomain(), servlet.domain()), servlet.secure(),
            servlet.maxAgeSeconds(), "Unset".equals(sameSite) ? null : (String) sameSite));
    }

    private static String first(String ofContext, String ofServlet) {
        return ofContext == null || ofContext.isEmpty() ? ofServlet : ofContext;
    }
}
