package io.restsession.core.session;

/** The sessions of one web application whose container serves them from ours. Made by {@link SessionLayer#serve}. Thread-safe. */
public final class ServedSessions {

    ServedSessions() {
    }

    /**
     * The session of an exchange in this web application, loaded when it is first looked for. This counts as use: it lives on for
     * its whole lifetime from now. {@link ContainerSession#created} is called if the container has never seen it.
     *
     * @return null: there is none
     * @throws io.restsession.core.store.StoreException if the store gives no answer and the settings say to fail
     */
    public ServedSession find(RequestSession exchange) {
        throw new UnsupportedOperationException();
    }

    /**
     * The session of an exchange in this web application, a new one where there is none. It is kept and its client told even if
     * nothing is put into it. Calls {@link ContainerSession#created} for a new one, before it returns.
     *
     * @throws io.restsession.core.store.StoreException as {@link #find}
     */
    public ServedSession begin(RequestSession exchange) {
        throw new UnsupportedOperationException();
    }

    /**
     * The session of this id, whoever's it is and whatever exchange this thread works on; loaded from the store unless this node
     * has it. For container functions that name a session (as administration does), never for what a client sent: those
     * are signed, and found by {@link #find}.
     *
     * @return null: there is none
     */
    public ServedSession withId(String id) {
        throw new UnsupportedOperationException();
    }

    /** Those this node has at hand: in use, or used lately. For statistics. */
    public java.util.Collection<ServedSession> known() {
        throw new UnsupportedOperationException();
    }

    /** The id in a token that a client sent; what was sent, as it is, where it is no token of this web application. */
    public String idIn(String sent) {
        throw new UnsupportedOperationException();
    }

    /** What a client is given for an id: as in the cookie. For URLs that carry it. */
    public String token(String id) {
        throw new UnsupportedOperationException();
    }

    /** The web application has stopped: nothing of it is kept, and nothing told to it any more. */
    public void stop() {
        throw new UnsupportedOperationException();
    }
}
