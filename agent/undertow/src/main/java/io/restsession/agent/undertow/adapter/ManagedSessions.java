package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionContainer;
import io.restsession.core.session.SessionLayer;
import io.undertow.server.session.InMemorySessionManager;

/** A web application whose sessions are asked of Undertow's session manager. Thread-safe; keeps no manager alive. */
abstract class ManagedSessions implements SessionContainer {

    private final SessionLayer layer;
    private final WebApplication application;
    private volatile ServedSessions sessions;
    private volatile boolean running;

    ManagedSessions(SessionLayer layer, WebApplication application) {
        this.layer = layer;
        this.application = application;
    }

    final WebApplication application() {
        return application;
    }

    final ServedSessions sessions() {
        return sessions == null ? start() : sessions;
    }

    /** The application has stopped, though requests may still be in flight. */
    final boolean hasEnded() {
        return !running && sessions != null;
    }

    /** From now on expired sessions are told of. */
    synchronized ServedSessions start() {
        if (!running) {
            sessions = layer.serve(application, this);
            running = true;
        }
        return sessions;
    }

    final synchronized void end() {
        if (running) {
            running = false;
            sessions.stop();
        }
    }

    /** The manager that keeps sessions that are not asked for through one; null: it is gone. */
    abstract InMemorySessionManager manager();

    /** A manager stops. */
    abstract void stop(InMemorySessionManager manager);

    @Override
    public final int maxInactiveSeconds() {
        InMemorySessionManager manager = manager();
        return manager == null ? 0 : ManagerFields.defaultTimeout(manager);
    }
}
