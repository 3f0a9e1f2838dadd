package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.core.http.CurrentApplication;
import io.restsession.core.http.WebApplication;
import io.undertow.servlet.handlers.ServletRequestContext;

/** The deployment that handles a request now; a forward to another context changes it and changes it back. */
final class CurrentDeployment implements CurrentApplication {

    private final ServletRequestContext request;
    private final UndertowServletAdapter adapter;

    CurrentDeployment(ServletRequestContext request, UndertowServletAdapter adapter) {
        this.request = request;
        this.adapter = adapter;
    }

    @Override
    public WebApplication now() {
        return adapter.of(request.getCurrentServletContext().getDeployment());
    }
}
