package io.restsession.agent.tomcat.adapter;

import io.restsession.core.log.Log;
import io.restsession.core.session.ServedSession;
import java.io.Serializable;

/**
 * What a FORM login remembers between the request it interrupted and the one it goes on with. Kept with the session, since those may
 * come to different nodes. A password that is kept for logging in again stays on its node. Thread-safe.
 */
final class LoginNotes {

    private static final String ID = "org.apache.catalina.authenticator.SESSION_ID";
    private static final String REQUEST = "org.apache.catalina.authenticator.REQUEST";

    private final ServedSession session;

    /** Of a Tomcat that can't write it. */
    private volatile Object localRequest;

    LoginNotes(ServedSession session) {
        this.session = session;
    }

    static boolean include(String name) {
        return ID.equals(name) || REQUEST.equals(name);
    }

    Object get(String name) {
        Object kept = session.hidden(name);
        return kept == null && REQUEST.equals(name) ? localRequest : kept;
    }

    /** @param value null: removes it */
    void set(String name, Object value) {
        if (value == null || value instanceof Serializable) {
            session.hidden(name, value);
            localRequest = REQUEST.equals(name) ? null : localRequest;
            return;
        }
        localRequest = value;
        Log.warnOnce("login " + value.getClass().getName(), "This Tomcat can't write " + value.getClass().getName()
            + ": a FORM login must end on the node that it began on.");
    }
}
