package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.undertow.server.HttpServerExchange;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletContextImpl;
import org.xnio.XnioIoThread;

/** Knows the deployment; the exchange itself is the Undertow adapter's. */
public final class UndertowServletAdapter extends Adapter {

    private final Deployments deployments;
    private final Listeners listeners = new Listeners();

    public UndertowServletAdapter(SessionLayer layer) {
        super(layer);
        deployments = new Deployments(layer.webApplications());
    }

    @Override
    public RequestSession open(Object request, Object response) {
        return null;
    }

    @Override
    public RequestSession find(Object request) {
        return null;
    }

    /** Not where the store never waits: then the threads are as they would be without the agent. */
    @Override
    public boolean callElsewhere(Object context, String method, Object exchange, Object listener) {
        if (!layer().mayWait() || !(Thread.currentThread() instanceof XnioIoThread)) {
            return false;
        }
        try {
            listeners.call((ServletContextImpl) context, method, (HttpServerExchange) exchange, listener);
            return true;
        } catch (NoSuchMethodException | RuntimeException e) {
            Log.errorOnce("listeners", "Undertow's listeners can't be called on workers", e);
            return false;
        }
    }

    /** @param application a request's context, which knows its deployment at any moment; or the servlet context of a callback */
    @Override
    public Object enter(RequestSession session, Object application) {
        if (application instanceof ServletContextImpl) {
            session.enter(deployments.of(((ServletContextImpl) application).getDeployment()));
        } else {
            session.enter(new CurrentDeployment((ServletRequestContext) application, deployments));
        }
        return null;
    }
}
