package io.restsession.agent.tomcat.adapter;

import io.restsession.core.session.ServedSession;
import java.security.Principal;

/** Who has logged in with a session: on this node as Tomcat made it, on others made again from what was stored. Thread-safe. */
final class Login {

    private static final String TYPE = "tomcat.authType";
    private static final String PRINCIPAL = "tomcat.principal";

    private final ServedSession session;

    /** What was stored, and whom it stands for. */
    private Object stored;
    private Principal principal;

    Login(ServedSession session) {
        this.session = session;
    }

    String type() {
        return (String) session.hidden(TYPE);
    }

    /** @param type null: nobody is logged in any more */
    void type(String type) {
        session.hidden(TYPE, type);
    }

    synchronized Principal principal() {
        Object now = session.hidden(PRINCIPAL);
        if (now != stored) {
            stored = now;
            principal = now instanceof Principal ? (Principal) now : StoredPrincipal.read(now);
        }
        return principal;
    }

    /** @param principal null: nobody is logged in any more */
    synchronized void principal(Principal principal) {
        session.hidden(PRINCIPAL, StoredPrincipal.write(principal));
        this.principal = principal;
        // As it comes back, so that it is known again.
        stored = session.hidden(PRINCIPAL);
    }
}
