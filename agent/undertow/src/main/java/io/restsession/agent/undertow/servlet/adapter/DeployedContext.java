package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.undertow.Deployed;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ServedSessions;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.Session;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.spec.ServletContextImpl;
import java.lang.ref.WeakReference;

/** A deployment whose sessions are served. */
final class DeployedContext implements Deployed {

    private final WeakReference<ServletContextImpl> context;
    private final WeakReference<ClassLoader> loader;
    private final WebApplication application;
    private final String urlParameter;
    private final boolean hasLogins;
    private volatile ServedSessions sessions;

    /** @param urlParameter the path parameter that carries ids; null: none does */
    DeployedContext(ServletContextImpl context, WebApplication application, String urlParameter) {
        DeploymentInfo info = context.getDeployment().getDeploymentInfo();
        this.context = new WeakReference<>(context);
        this.loader = new WeakReference<>(info.getClassLoader());
        this.application = application;
        this.urlParameter = urlParameter;
        hasLogins = Logins.arePossible(info);
    }

    /** Whether somebody may have logged in, which is known from a session alone. */
    boolean hasLogins() {
        return hasLogins;
    }

    String urlParameter() {
        return urlParameter;
    }

    /** Null: not served yet. */
    ServedSessions sessions() {
        return sessions;
    }

    @Override
    public Object sessionManager() {
        ServletContextImpl of = context.get();
        return of == null ? null : of.getDeployment().getSessionManager();
    }

    @Override
    public WebApplication application() {
        return application;
    }

    @Override
    public ClassLoader classLoader() {
        return loader.get();
    }

    @Override
    public void servedBy(ServedSessions served) {
        sessions = served;
    }

    @Override
    public void announce(Object exchange, Object session) {
        ServletContextImpl of = context.get();
        if (of != null && exchange != null) {
            HttpServerExchange at = (HttpServerExchange) exchange;
            boolean isNew = !((Session) session).getId().equals(of.getSessionConfig().findSessionId(at));
            HttpSessions.announce(of, at, (Session) session, isNew);
        }
    }

    @Override
    public void idChanged(Object session, String before) {
        ServletContextImpl of = context.get();
        if (of != null) {
            HttpSessions.idChanged(of, (Session) session, before);
        }
    }

    @Override
    public void activation(Object session, Object listener, boolean activated) {
        ServletContextImpl of = context.get();
        if (of != null) {
            HttpSessions.activation(of, (Session) session, listener, activated);
        }
    }
}
