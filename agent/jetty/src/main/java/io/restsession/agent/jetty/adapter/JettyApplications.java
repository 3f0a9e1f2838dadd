package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.session.SessionHandler;

/** Jetty's contexts: the first virtual host and the path name the session space. */
final class JettyApplications extends KnownApplications<ContextHandler> {

    private static final String SAME_SITE_OF_ALL = "org.eclipse.jetty.cookie.sameSiteDefault";

    JettyApplications(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(ContextHandler context) {
        String[] hosts = context.getVirtualHosts();
        return applications().of(hosts == null || hosts.length == 0 ? null : hosts[0], context.getContextPath(),
            cookie(context, context.getChildHandlerByClass(SessionHandler.class)));
    }

    private static DeploymentCookie cookie(ContextHandler context, SessionHandler handler) {
        String sameSite = sameSite(context, handler);
        if (ServedSessionCache.of(handler) == null) {
            return DeploymentCookies.of(context.getServletContext(), sameSite, null);
        }
        DeploymentCookie cookie = DeploymentCookies.of(context.getServletContext(), sameSite, handler.getSessionCookie())
            .routed(worker(handler));
        if (isPartitioned(handler)) {
            Map<String, String> attributes = new HashMap<>();
            attributes.put("Partitioned", "");
            if (sameSite != null) {
                attributes.put("SameSite", sameSite);
            }
            cookie = cookie.with(attributes);
        }
        return handler.isUsingCookies() ? cookie : cookie.unused();
    }

    /** The session cookie's own, or what the context says for all cookies; null: not said. */
    private static String sameSite(ContextHandler context, SessionHandler handler) {
        Object said = DeploymentCookies.read(handler, "getSameSite", "getAttributeValue");
        Object ofAll = said == null ? context.getServletContext().getAttribute(SAME_SITE_OF_ALL) : null;
        Object value = ofAll == null ? said : DeploymentCookies.read(ofAll, "getAttributeValue");
        return value != null ? value.toString() : ofAll == null ? null : ofAll.toString();
    }

    /** Jetty has no other place for it than the cookie's comment. */
    private static boolean isPartitioned(SessionHandler handler) {
        Object comment = DeploymentCookies.read(handler, "getSessionCookieConfig", "getComment");
        return comment != null && comment.toString().contains("__PARTITIONED__");
    }

    /** The name of this node that Jetty puts behind its ids; null: none, or one that each request brings along. */
    static String worker(SessionHandler handler) {
        String worker = handler.getSessionIdManager() == null ? null : handler.getSessionIdManager().getWorkerName();
        return worker == null || worker.isEmpty() || worker.startsWith("$") ? null : worker;
    }
}
