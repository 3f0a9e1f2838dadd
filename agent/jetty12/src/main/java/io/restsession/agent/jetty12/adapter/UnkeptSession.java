package io.restsession.agent.jetty12.adapter;

import java.util.Map;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.session.ManagedSession;
import org.eclipse.jetty.session.SessionData;
import org.eclipse.jetty.session.SessionManager;

/** A session that Jetty neither times, keeps, writes nor tells the client of: whoever serves it does. */
abstract class UnkeptSession extends ManagedSession {

    UnkeptSession(SessionManager manager, SessionData data) {
        super(manager, data);
    }

    @Override
    public final HttpCookie generateSetCookie(String name, Map<String, String> attributes) {
        return null;
    }

    @Override
    public final boolean isSetCookieNeeded() {
        return false;
    }

    @Override
    public final void onIdChanged() {
        // The client is told when the headers leave.
    }

    @Override
    public final void setExtendedId(String extendedId) {
        // It is made anew from the id whenever it is asked for.
    }

    @Override
    public final boolean access(long time) {
        return isValid();
    }

    @Override
    public final boolean isExpiredAt(long time) {
        return false;
    }

    @Override
    protected final boolean isIdleLongerThan(int seconds) {
        return false;
    }

    @Override
    public final boolean isResident() {
        return true;
    }
}
