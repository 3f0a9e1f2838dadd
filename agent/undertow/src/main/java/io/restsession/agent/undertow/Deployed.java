package io.restsession.agent.undertow;

import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ServedSessions;

/**
 * A servlet deployment whose sessions are served: what knows sessions and what knows deployments are adapters of their own, and
 * see each other through this alone. Thread-safe; does not keep the deployment alive.
 */
public interface Deployed {

    /** Undertow's session manager of the deployment; null: it is gone. */
    Object sessionManager();

    WebApplication application();

    /** The loader of the application's classes; null: it is gone. */
    ClassLoader classLoader();

    /** From now on the deployment is served by these. */
    void servedBy(ServedSessions sessions);

    /**
     * The deployment's listeners are about to be told of a session that is new to them.
     *
     * @param exchange the exchange in which it was looked for
     * @param session  Undertow's session
     */
    void announce(Object exchange, Object session);

    /** The application changed the id elsewhere than in its request; session listeners have been told. */
    void idChanged(Object session, String before);

    /** An activation listener is to be told that it is about to be written, or was read. */
    void activation(Object session, Object listener, boolean activated);
}
