package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.WebApplication;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.handler.ContextHandler;

/** What a context's session handler is set to. Read by name: a server need not have Jetty's sessions, and each EE version has its own. */
final class SessionSettings {

    private SessionSettings() {
    }

    /** The session handler of a context; null: it has none. */
    static Object of(ContextHandler context) {
        Object handler = DeploymentCookies.read(context, "getSessionHandler");
        if (handler == null) {
            handler = DeploymentCookies.read(context, "getContextHandler", "getSessionHandler");
        }
        if (handler != null) {
            return handler;
        }
        for (Handler each : context.getDescendants()) {
            if (DeploymentCookies.read(each, "getSessionCache") != null) {
                return each;
            }
        }
        return null;
    }

    /** The web application whose sessions are served from ours; null: they are not. */
    static WebApplication served(Object sessionHandler) {
        return (WebApplication) DeploymentCookies.read(sessionHandler, "getSessionCache", "webApplication");
    }

    /** The name of the path parameter in which session ids come; null: they don't come in URLs. */
    static String idParameter(ContextHandler context) {
        Object sessions = of(context);
        return served(sessions) != null && usesUrls(sessions)
            ? (String) DeploymentCookies.read(sessions, "getSessionIdPathParameterName")
            : null;
    }

    /** 12.0.0 calls it otherwise. */
    private static boolean usesUrls(Object sessions) {
        return Boolean.TRUE.equals(DeploymentCookies.read(sessions, "isUsingUriParameters"))
            || Boolean.TRUE.equals(DeploymentCookies.read(sessions, "isUsingURLs"));
    }
}
