package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.agent.undertow.UrlIds;
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
    private final ServedDeployments served;
    private final Listeners listeners = new Listeners();

    public UndertowServletAdapter(SessionLayer layer) {
        super(layer);
        deployments = new Deployments(layer);
        served = new ServedDeployments(deployments);
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

    @Override
    public void started(Object context) {
        if (layer().servesContainers()) {
            served.started((ServletContextImpl) context);
        }
    }

    @Override
    public Object answer(String method, Object on, Object[] arguments) {
        return layer().servesContainers() ? served.answer(method, on, arguments) : UNANSWERED;
    }

    /** @param application a request's context, which knows its deployment at any moment; or the servlet context of a callback */
    @Override
    public Object enter(RequestSession session, Object application) {
        if (application instanceof ServletContextImpl) {
            session.enter(deployments.of(((ServletContextImpl) application).getDeployment()));
        } else {
            CurrentDeployment current = new CurrentDeployment((ServletRequestContext) application, deployments);
            session.enter(current);
            if (session.exchange() instanceof UrlIds) {
                ((UrlIds) session.exchange()).idInUrl(current);
            }
        }
        return null;
    }
}
