package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.SessionLayer;
import io.undertow.servlet.api.Deployment;
import io.undertow.servlet.api.DeploymentInfo;

/** Undertow's deployments: host name and context path name the session space. */
final class Deployments extends KnownApplications<Deployment> {

    /** How Undertow names the cookie unless a deployment does. */
    private static final String COOKIE = "JSESSIONID";

    private final boolean served;

    Deployments(SessionLayer layer) {
        super(layer.webApplications());
        served = layer.servesContainers();
    }

    @Override
    protected WebApplication describe(Deployment deployment) {
        DeploymentInfo info = deployment.getDeploymentInfo();
        String cookie = served && ServedDeployments.isServed(deployment) ? COOKIE : null;
        return applications().of(info.getHostName(), info.getContextPath(),
            DeploymentCookies.of(deployment.getServletContext(), null, cookie));
    }
}
