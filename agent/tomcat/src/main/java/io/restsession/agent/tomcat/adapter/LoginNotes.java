package io.restsession.agent.tomcat.adapter;

/**
 * What a FORM login remembers between the request it interrupted and the one it goes on with. Kept with the session, since those may
 * come to different nodes. A password that is kept for logging in again is none of them: it stays on its node.
 */
final class LoginNotes {

    private static final String ID = "org.apache.catalina.authenticator.SESSION_ID";
    private static final String REQUEST = "org.apache.catalina.authenticator.REQUEST";

    private LoginNotes() {
    }

    static boolean include(String name) {
        return ID.equals(name) || REQUEST.equals(name);
    }
}
