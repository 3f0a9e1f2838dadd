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
        // Since Tomcat 8.5.42.
        Object sameSite = DeploymentCookies.read(context, "getCookieProcessor", "getSameSiteCookies", "getValue");
        DeploymentCookie said = DeploymentCookies.of(DeploymentCookies.read(context, "getServletContext"),
            "Unset".equals(sameSite) ? null : (String) sameSite, null);
        return applications().of(host == null ? null : host.getName(), context.getPath(),
            said.with(first(context.getSessionCookiePath(), said.path()), first(context.getSessionCookieDomain(), said.domain()),
                said.secure(), said.maxAgeSeconds()));
    }

    private static String first(String ofContext, String ofServlet) {
        return ofContext == null || ofContext.isEmpty() ? ofServlet : ofContext;
    }
}
