package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.core.http.CurrentApplication;
import io.restsession.core.http.WebApplication;
import io.undertow.server.session.SessionConfig;
import io.undertow.servlet.handlers.ServletRequestContext;
import java.util.function.Supplier;

/** The deployment that handles a request now; a forward to another context changes it and changes it back. */
final class CurrentDeployment implements CurrentApplication, Supplier<String> {

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

    /** The session id in the URL, as the deployment finds it there; null: none. */
    @Override
    public String get() {
        SessionConfig config = request.getCurrentServletContext().getSessionConfig();
        return config instanceof TokenConfig ? ((TokenConfig) config).inUrl(request.getExchange()) : null;
    }
}
