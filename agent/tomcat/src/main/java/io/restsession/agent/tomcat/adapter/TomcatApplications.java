package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import org.apache.catalina.Container;
import org.apache.catalina.Context;

/** Tomcat's contexts: host and path name the session space. */
final class TomcatApplications extends KnownApplications<Context> {

    TomcatApplications(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(Context context) {
        Container host = context.getParent();
        DeploymentCookie servlet = DeploymentCookies.of(DeploymentCookies.read(context, "getServletContext"), null);
        // Since Tomcat 8.5.42.
        Object sameSite = DeploymentCookies.read(context, "getCookieProcessor", "getSameSiteCookies", "getValue");
        return applications().of(host == null ? null : host.getName(), context.getPath(), new DeploymentCookie(
            first(context.getSessionCookiePath(), servlet.path()), first(context.getSessionCookieDomain(), servlet.domain()),
            servlet.secure(), servlet.maxAgeSeconds(), "Unset".equals(sameSite) ? null : (String) sameSite));
    }

    private static String first(String ofContext, String ofServlet) {
        return ofContext == null || ofContext.isEmpty() ? ofServlet : ofContext;
    }
}
