package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.agent.spi.KnownApplications;
import io.restsession.core.http.WebApplication;
import io.restsession.core.http.WebApplications;
import io.undertow.servlet.api.Deployment;
import io.undertow.servlet.api.DeploymentInfo;

/** Undertow's deployments: host name and context path name the session space. */
final class Deployments extends KnownApplications<Deployment> {

    Deployments(WebApplications applications) {
        super(applications);
    }

    @Override
    protected WebApplication describe(Deployment deployment) {
        DeploymentInfo info = deployment.getDeploymentInfo();
        return applications().of(info.getHostName(), info.getContextPath(), DeploymentCookies.of(deployment.getServletContext(), null, null));
    }
}
