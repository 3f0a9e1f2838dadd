package io.restsession.agent.undertow.servlet.adapter;

import io.undertow.servlet.api.DeploymentInfo;

/** Whether a deployment can keep in a session who has logged in. */
final class Logins {

    private Logins() {
    }

    /** Handlers of the application's may log somebody in by means of their own. */
    static boolean arePossible(DeploymentInfo info) {
        return info.getIdentityManager() != null || info.getLoginConfig() != null || info.getJaspiAuthenticationMechanism() != null
            || info.getSecurityContextFactory() != null || !info.getAuthenticationMechanisms().isEmpty()
            || !info.getSecurityConstraints().isEmpty() || !info.getOuterHandlerChainWrappers().isEmpty()
            || !info.getInnerHandlerChainWrappers().isEmpty();
    }
}
