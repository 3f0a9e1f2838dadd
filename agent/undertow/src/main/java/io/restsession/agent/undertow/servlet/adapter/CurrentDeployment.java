package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.core.http.CurrentApplication;
import io.restsession.core.http.WebApplication;
import io.undertow.servlet.handlers.ServletRequestContext;

/** The deployment that handles a request now; a forward to another context changes it and changes it back. */
final class CurrentDeployment implements CurrentApplication {

    private final ServletRequestContext request;
    private final Deployments deployments;

    CurrentDeployment(ServletRequestContext request, Deployments deployments) {
        this.request = request;
        this.deployments = deployments;
    }

    @Override
    public WebApplication now() {
        return deployments.of(request.getCurrentServletContext().getDeployment());
    }
}
