package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.undertow.servlet.api.Deployment;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import io.undertow.servlet.spec.ServletContextImpl;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** Knows the deployment; the exchange itself is the Undertow adapter's. */
public final class UndertowServletAdapter extends Adapter {

    private final Map<Deployment, WebApplication> applications = Collections.synchronizedMap(new WeakHashMap<Deployment, WebApplication>());

    public UndertowServletAdapter(SessionLayer layer) {
        super(layer);
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
            session.enter(of(((ServletContextImpl) application).getDeployment()));
        } else {
            session.enter(new CurrentDeployment((ServletRequestContext) application, this));
        }
        return null;
    }

    WebApplication of(Deployment deployment) {
        WebApplication application = applications.get(deployment);
        if (application == null) {
            application = described(deployment);
            applications.put(deployment, application);
        }
        return application;
    }

    private WebApplication described(Deployment deployment) {
        DeploymentInfo info = deployment.getDeploymentInfo();
        ServletContextImpl context = deployment.getServletContext();
        return layer().webApplications().of(info.getHostName(), info.getContextPath(), DeploymentCookies.of(context, null));
    }
}
