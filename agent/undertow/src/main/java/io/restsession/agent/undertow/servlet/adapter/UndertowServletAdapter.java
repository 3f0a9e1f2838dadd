package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletContextImpl;

/** Knows the deployment; the exchange itself is the Undertow adapter's. */
public final class UndertowServletAdapter extends Adapter {

    private final Deployments deployments;

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
