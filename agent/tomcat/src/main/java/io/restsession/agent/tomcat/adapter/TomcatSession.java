package io.restsession.agent.tomcat.adapter;

import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.ServedSession;
import java.io.Serializable;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.SessionListener;
import org.apache.catalina.session.StandardManager;
import org.apache.catalina.session.StandardSession;

/**
 * Tomcat's own session over one of ours: what is in it, its times and its id are ours; listeners, checks and what is thrown are
 * Tomcat's. Thread-safe as that is.
 */
final class TomcatSession extends StandardSession implements ContainerSession {

    private static final long serialVersionUID = 1L;

    private static final String LISTENERS = "tomcat.listeners";

    private final transient ServedSession session;
    private final transient Login login;

    TomcatSession(StandardManager manager, ServedSession session) {
        super(manager);
        this.session = session;
        login = new Login(session);
        attributes = new AttributeView(session);
        id = session.id();
        creationTime = session.createdAt();
        lastAccessedTime = session.lastUsedAt();
        thisAccessedTime = lastAccessedTime;
        isValid = true;
        readListeners();
    }

    @Override
    public void created() {
        isNew = true;
        tellNew();
    }

    /** Whether it is new, whatever has become of it since. */
    boolean isUnjoined() {
        return isNew;
    }

    @Override
    public void ended() {
        super.expire(true);
    }

    @Override
    public void idChanged(String before) {
        id = session.id();
        tellChangedSessionId(id, before, true, true);
    }

    @Override
    public void passivating(String name, Object value) {
        ActivationEvents.EVENTS.passivating(this, value);
    }

    @Override
    public void activated(String name, Object value) {
        ActivationEvents.EVENTS.activated(this, value);
    }

    /** Gives it another id, and tells everybody but the client. @return the new id */
    String changeId() {
        String before = getIdInternal();
        session.changeId();
        idChanged(before);
        return id;
    }

    @Override
    public String getId() {
        return session.id();
    }

    @Override
    public String getIdInternal() {
        return session.id();
    }

    /** Ids are given out by {@link #changeId()}, and no manager keeps sessions by them. */
    @Override
    public void setId(String id, boolean notify) {
        throw new UnsupportedOperationException("A session's id can't be chosen.");
    }

    @Override
    public long getLastAccessedTime() {
        noticeUse();
        return super.getLastAccessedTime();
    }

    @Override
    public long getLastAccessedTimeInternal() {
        noticeUse();
        return super.getLastAccessedTimeInternal();
    }

    /** It may have been used on another node since it was on this one. */
    private void noticeUse() {
        lastAccessedTime = Math.max(lastAccessedTime, session.lastUsedAt());
    }

    @Override
    public int getMaxInactiveInterval() {
        return session.maxInactiveSeconds();
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        session.maxInactiveSeconds(seconds);
    }

    /** Whose time is over is ended by the store, once in the cluster, and not by whoever finds it. */
    @Override
    public boolean isValid() {
        return isValidInternal();
    }

    @Override
    protected boolean isValidInternal() {
        return isValid && (expiring || session.isLive());
    }

    /** Whoever asks first ends it, in the store before anybody is told. */
    @Override
    public void expire(boolean notify) {
        if (isValid && !expiring && session.destroy()) {
            super.expire(notify);
        }
    }

    /** Nothing of it is used again, and what is in it lives on in the store. */
    @Override
    public void recycle() {
        isValid = false;
    }

    @Override
    public String getAuthType() {
        return login.type();
    }

    @Override
    public void setAuthType(String type) {
        login.type(type);
        super.setAuthType(type);
    }

    @Override
    public Principal getPrincipal() {
        principal = login.principal();
        return principal;
    }

    @Override
    public void setPrincipal(Principal principal) {
        login.principal(principal);
        super.setPrincipal(principal);
    }

    @Override
    public void addSessionListener(SessionListener listener) {
        super.addSessionListener(listener);
        writeListeners();
    }

    @Override
    public void removeSessionListener(SessionListener listener) {
        super.removeSessionListener(listener);
        writeListeners();
    }

    /** Those that can be written are to hear of the session on whichever node it ends, as single sign-on does. */
    private void writeListeners() {
        List<SessionListener> kept = new ArrayList<>();
        for (SessionListener each : listeners) {
            if (each instanceof Serializable) {
                kept.add(each);
            }
        }
        session.hidden(LISTENERS, kept.isEmpty() ? null : kept);
    }

    @SuppressWarnings("unchecked")
    private void readListeners() {
        Object kept = session.hidden(LISTENERS);
        if (kept != null) {
            listeners.addAll((List<SessionListener>) kept);
        }
    }

    @Override
    public Object getNote(String name) {
        return LoginNotes.include(name) ? session.hidden(name) : super.getNote(name);
    }

    @Override
    public void setNote(String name, Object value) {
        if (LoginNotes.include(name)) {
            session.hidden(name, value);
        } else {
            super.setNote(name, value);
            session.becameIrreplaceable();
        }
    }

    @Override
    public void removeNote(String name) {
        if (LoginNotes.include(name)) {
            session.hidden(name, null);
        } else {
            super.removeNote(name);
        }
    }

    @Override
    public boolean isIrreplaceable() {
        return !notes.isEmpty() || !listeners.isEmpty();
    }

    @Override
    public String toString() {
        return "StandardSession[" + getIdInternal() + "]";
    }
}
