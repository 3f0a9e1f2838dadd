package io.restsession.agent.undertow.adapter;

import io.restsession.core.session.ContainerSession;

/** A session whose manager is gone, and all who listened with it. */
final class UnheardSession implements ContainerSession {

    static final ContainerSession SESSION = new UnheardSession();

    private UnheardSession() {
    }

    @Override
    public void created() {
    }

    @Override
    public void ended() {
    }

    @Override
    public void idChanged(String before) {
    }

    @Override
    public void passivating(String name, Object value) {
    }

    @Override
    public void activated(String name, Object value) {
    }
}
