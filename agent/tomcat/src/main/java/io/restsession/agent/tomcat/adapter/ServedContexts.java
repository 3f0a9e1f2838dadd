package io.restsession.agent.tomcat.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.log.Log;
import io.restsession.core.session.SessionLayer;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.apache.catalina.session.StandardManager;

/** The running contexts whose sessions are served. Thread-safe. */
final class ServedContexts {

    private final SessionLayer layer;
    private final Map<Context, ServedContext> served = new ConcurrentHashMap<>();

    ServedContexts(SessionLayer layer) {
        this.layer = layer;
    }

    /** Null: its sessions are its own. */
    ServedContext of(Context context) {
        return context == null ? null : served.get(context);
    }

    /** A context has started. */
    void start(Context context, TomcatApplications applications) {
        applications.forget(context);
        if (!context.getState().isAvailable() || !layer.servesContainers() || context.getManager() == null) {
            return;
        }
        String reason = reasonAgainst(context);
        if (reason == null) {
            served.put(context, new ServedContext((StandardManager) context.getManager(), applications.of(context), layer));
        } else {
            Log.warnOnce("tomcat " + context.getName(), "The sessions of web application " + context.getName() + " are left to Tomcat: "
                + reason);
        }
    }

    /** A context stops. */
    void stop(Context context) {
        ServedContext stopped = served.remove(context);
        if (stopped != null) {
            stopped.stop();
        }
    }

    /** Whether a context's sessions are served as soon as it has started. */
    boolean willServe(Context context) {
        return layer.servesContainers() && reasonAgainst(context) == null;
    }

    private static String reasonAgainst(Context context) {
        Manager manager = context.getManager();
        if (manager == null || manager.getClass() != StandardManager.class) {
            return "it has a session manager of another kind, " + (manager == null ? "none" : manager.getClass().getName());
        }
        Object modes = DeploymentCookies.read(context, "getServletContext", "getEffectiveSessionTrackingModes");
        return modes instanceof Set && modes.toString().equals("[SSL]") ? "it tells them by the TLS session's id" : null;
    }
}
