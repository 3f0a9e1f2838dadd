package io.restsession.agent.tomcat.adapter;

import java.security.Principal;
import org.apache.catalina.Context;
import org.apache.catalina.authenticator.AuthenticatorBase;
import org.apache.catalina.connector.Request;
import org.apache.tomcat.util.descriptor.web.LoginConfig;

/**
 * Who has logged in, found out when somebody asks. Tomcat looks into the session of every request for that, also where nobody ever asks,
 * which costs nothing where sessions are in memory. Used as the request is, by one thread at a time.
 */
final class LateLogin {

    private enum State {
        KNOWN, EXPECTED, LATE
    }

    private State state = State.KNOWN;

    /** Tomcat begins to find out whether a request may pass, as it does anew after a dispatch, and looks into its session first of all. */
    void authenticating(AuthenticatorBase by, Request request) {
        if (by.getCache() && (state == State.LATE || request.getUserPrincipal() == null)) {
            state = State.EXPECTED;
        }
    }

    /** Whether this is Tomcat's look into the session, which can wait. */
    boolean delays(boolean create) {
        boolean delays = state == State.EXPECTED && !create;
        if (state == State.EXPECTED) {
            state = delays ? State.LATE : State.KNOWN;
        }
        return delays;
    }

    /** Somebody asks. */
    void find(Request request) {
        if (state == State.LATE) {
            request.getSessionInternal(false);
            state = State.KNOWN;
        }
    }

    /** The session was looked for after all. */
    void found(TomcatSession session, Request request) {
        if (state == State.LATE) {
            state = State.KNOWN;
            Principal principal = session.getPrincipal();
            if (principal != null) {
                request.setAuthType(session.getAuthType());
                request.setUserPrincipal(principal);
            }
        }
    }

    /** The request was told who its user is. */
    void known() {
        state = State.KNOWN;
    }

    /** The access log asks for every request: that is for nothing where the container does not do logins. */
    void logging(Context context) {
        LoginConfig config = context == null ? null : context.getLoginConfig();
        if (config == null || "NONE".equals(config.getAuthMethod())) {
            state = State.KNOWN;
        }
    }
}
