package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.boot.Dispatcher;
import io.restsession.agent.boot.Libraries;
import io.restsession.agent.spi.Adapter;
import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.log.Log;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionManager;
import io.undertow.servlet.api.Deployment;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletContextImpl;
import io.undertow.util.AttachmentKey;
import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Locale;

/** The deployments whose sessions are served: those with Undertow's own session manager. Thread-safe. */
final class ServedDeployments {

    private static final Field CONFIG = config();

    private final Deployments deployments;

    /** Undertow's handler for logins is about to look for a session that nobody else has looked for. */
    private final AttachmentKey<Boolean> needless = AttachmentKey.create(Boolean.class);

    ServedDeployments(Deployments deployments) {
        this.deployments = deployments;
    }

    /** A servlet context has all its settings, and has served no request yet. */
    void started(ServletContextImpl context) {
        Deployment deployment = context.getDeployment();
        if (!isServed(deployment)) {
            return;
        }
        // What a client sent in the place of an id is not for other managers to look for: the store would be asked for it.
        deployment.getDeploymentInfo().setCheckOtherSessionManagers(false);
        DeployedContext deployed = new DeployedContext(context, deployments.of(deployment), urlParameter(context));
        try {
            CONFIG.set(context, new TokenConfig(context.getSessionConfig(), deployed));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        Dispatcher.started(Libraries.UNDERTOW, deployed);
    }

    static boolean isServed(Deployment deployment) {
        SessionManager manager = deployment.getSessionManager();
        String reason = manager.getClass() != InMemorySessionManager.class
            ? "they are kept by " + manager.getClass().getName()
            : trackingModes(deployment.getServletContext()).contains("SSL") ? "their ids are those of TLS sessions"
            : CONFIG == null ? "this version of Undertow is not known" : null;
        if (reason != null) {
            String name = deployment.getDeploymentInfo().getDeploymentName();
            Log.warnOnce("undertow deployment " + name, "Sessions of the deployment " + name + " are left alone: " + reason + '.');
        }
        return reason == null;
    }

    private static String urlParameter(ServletContextImpl context) {
        return trackingModes(context).contains("URL") ? context.getSessionCookieConfig().getName().toLowerCase(Locale.ENGLISH) : null;
    }

    /** The names of the modes: the enum is of another package in javax and jakarta. */
    private static String trackingModes(Object context) {
        Object modes = DeploymentCookies.read(context, "getEffectiveSessionTrackingModes");
        return modes instanceof Collection ? modes.toString() : "";
    }

    Object answer(String method, Object on, Object[] arguments) {
        HttpServerExchange exchange = (HttpServerExchange) arguments[0];
        switch (method) {
            case "handleRequest":
                return beforeLogins(exchange);
            case "getSession":
                return exchange.removeAttachment(needless) == null ? Adapter.UNANSWERED : null;
            case "updateSessionAccessTime":
                // A session is used when somebody looks for it, and not because a request is over.
                return ((ServletContextImpl) on).getSessionConfig() instanceof TokenConfig ? null : Adapter.UNANSWERED;
            default:
                return Adapter.UNANSWERED;
        }
    }

    private Object beforeLogins(HttpServerExchange exchange) {
        ServletRequestContext request = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
        SessionConfig config = request == null ? null : request.getCurrentServletContext().getSessionConfig();
        if (config instanceof TokenConfig) {
            ((TokenConfig) config).readAsGiven(exchange);
            if (!((TokenConfig) config).deployed().hasLogins()) {
                exchange.putAttachment(needless, Boolean.TRUE);
            }
        }
        return Adapter.UNANSWERED;
    }

    private static Field config() {
        try {
            Field field = ServletContextImpl.class.getDeclaredField("sessionConfig");
            field.setAccessible(true);
            return field.getType() == SessionConfig.class ? field : null;
        } catch (NoSuchFieldException | RuntimeException e) {
            return null;
        }
    }
}
