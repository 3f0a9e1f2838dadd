package io.restsession.agent.undertow.adapter;

import io.restsession.agent.undertow.Deployed;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionLayer;
import io.undertow.server.session.InMemorySessionManager;

/** The sessions of a servlet deployment, which has a manager of its own. */
final class DeploymentSessions extends ManagedSessions {

    private final Deployed deployed;
    private final Exchanges exchanges;

    DeploymentSessions(SessionLayer layer, Deployed deployed, Exchanges exchanges) {
        super(layer, deployed.application());
        this.deployed = deployed;
        this.exchanges = exchanges;
    }

    @Override
    synchronized ServedSessions start() {
        ServedSessions started = super.start();
        deployed.servedBy(started);
        return started;
    }

    @Override
    InMemorySessionManager manager() {
        return (InMemorySessionManager) deployed.sessionManager();
    }

    @Override
    void stop(InMemorySessionManager manager) {
        end();
    }

    @Override
    public ClassLoader classLoader() {
        return deployed.classLoader();
    }

    @Override
    public ContainerSession open(ServedSession session) {
        InMemorySessionManager manager = manager();
        return manager == null ? UnheardSession.SESSION : new UndertowSession(session, manager, deployed, exchanges);
    }
}
