package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.HashMap;
import java.util.Map;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.session.ManagerBase;
import org.apache.catalina.util.SessionConfig;

/** Tomcat's contexts: host and path name the session space, and the version where several are deployed side by side. */
final class TomcatApplications extends KnownApplications<Context> {

    private final ServedContexts served;

    TomcatApplications(WebApplications applications, ServedContexts served) {
        super(applications);
        this.served = served;
    }

    @Override
    protected WebApplication describe(Context context) {
        Container host = context.getParent();
        // Since Tomcat 8.5.42.
        Object sameSite = DeploymentCookies.read(context, "getCookieProcessor", "getSameSiteCookies", "getValue");
        DeploymentCookie said = DeploymentCookies.of(DeploymentCookies.read(context, "getServletContext"),
            "Unset".equals(sameSite) ? null : (String) sameSite, null);
        String version = context.getWebappVersion();
        String name = version == null || version.isEmpty() ? context.getPath() : context.getPath() + "##" + version;
        DeploymentCookie cookie = partitioned(context, said)
            .with(path(context, said.path()), first(context.getSessionCookieDomain(), said.domain()), said.secure(), said.maxAgeSeconds());
        return applications().of(host == null ? null : host.getName(), name, served.willServe(context)
            ? cookie.named(SessionConfig.getSessionCookieName(context)).routed(((ManagerBase) context.getManager()).getJvmRoute())
            : cookie);
    }

    /** The context says so since Tomcat 10.1, and before that its cookie processor. */
    private static DeploymentCookie partitioned(Context context, DeploymentCookie cookie) {
        Object said = DeploymentCookies.read(context, "getUsePartitioned");
        if (!Boolean.TRUE.equals(said == null ? DeploymentCookies.read(context, "getCookieProcessor", "getPartitioned") : said)) {
            return cookie;
        }
        Map<String, String> attributes = new HashMap<>();
        attributes.put("Partitioned", "");
        attributes.put("SameSite", cookie.attribute("SameSite"));
        return cookie.with(attributes);
    }

    /** As Tomcat's {@code SessionConfig} finds it, which early versions can't be asked for. */
    private static String path(Context context, String ofServlet) {
        String said = first(context.getSessionCookiePath(), ofServlet);
        String path = said == null || said.isEmpty() ? context.getEncodedPath() : said;
        return path.isEmpty() || context.getSessionCookiePathUsesTrailingSlash() && !path.endsWith("/") ? path + '/' : path;
    }

    private static String first(String ofContext, String ofServlet) {
        return ofContext == null || ofContext.isEmpty() ? ofServlet : ofContext;
    }
}
