package io.restsession.agent.jetty12.adapter;

import io.restsession.core.log.Log;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ThreadBinding;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.session.AbstractSessionManager;
import org.eclipse.jetty.session.SessionData;

/**
 * Jetty's session over one of ours. While it lives, nothing of it is kept here and Jetty's lock of it is never held: what it is
 * asked may have to wait for the store. At its end the values become Jetty's own, which takes them out one by one and tells listeners.
 */
final class ServedManagedSession extends UnkeptSession implements ContainerSession {

    /** Anything but 0: Jetty's mark of a session that is not new. */
    private static final long SAVED = 1;

    private final ServedContext context;
    private final ServedSession session;

    /** Jetty has the values, and answers. */
    private volatile boolean ending;

    private final SessionBirth birth = new SessionBirth();

    private final List<ValueListener> valueListeners = new CopyOnWriteArrayList<>();

    ServedManagedSession(AbstractSessionManager manager, ServedContext context, ServedSession session) {
        super(manager, data(manager, session));
        this.context = context;
        this.session = session;
    }

    private static SessionData data(AbstractSessionManager manager, ServedSession session) {
        SessionData data = new SessionData(session.id(), manager.getSessionContext().getCanonicalContextPath(),
            manager.getSessionContext().getVhost(), session.createdAt(), session.createdAt(), session.createdAt(), -1);
        data.setLastNode(manager.getSessionIdManager().getWorkerName());
        data.setLastSaved(SAVED);
        return data;
    }

    // What the session layer tells.

    @Override
    public void created() {
        RequestSession exchange = ThreadBinding.bound();
        birth.in(exchange == null || context.isSent(exchange, session.id()) ? null : exchange);
    }

    /** Jetty itself tells listeners of its creation. */
    void isToldByJetty() {
        birth.isToTell();
    }

    void tellIfCreated() {
        if (birth.isToTell()) {
            tell("a new session", () -> _manager.onSessionCreated(this));
        }
    }

    void usedBy(RequestSession exchange) {
        birth.usedBy(exchange);
    }

    @Override
    public void ended() {
        Context scope = _manager.getContext();
        if (scope == null) {
            end();
        } else {
            scope.run(this::end);
        }
    }

    @Override
    public void idChanged(String before) {
        _sessionData.setId(session.id());
        tell("a session's new id", () -> _manager.onSessionIdChanged(this, before));
    }

    @Override
    public void passivating(String name, Object value) {
        tell("a value that is written", () -> _manager.onSessionPassivation(OneValue.of(this, name, value)));
    }

    @Override
    public void activated(String name, Object value) {
        tell("a value that was read", () -> _manager.onSessionActivation(OneValue.of(this, name, value)));
    }

    /** As Jetty does it: a listener that fails is said in the log. */
    private static void tell(String what, Runnable telling) {
        try {
            telling.run();
        } catch (RuntimeException e) {
            Log.warn("A session listener failed when it was told of " + what, e);
        }
    }

    // Its end.

    @Override
    public void invalidate() {
        if (ending) {
            super.beginInvalidate();
            return;
        }
        requireLive();
        if (session.destroy()) {
            end();
        }
    }

    private void end() {
        if (!beginInvalidate()) {
            return;
        }
        try {
            tell("a session's end", () -> _manager.onSessionDestroyed(this));
        } finally {
            finishInvalidate();
        }
    }

    @Override
    public boolean beginInvalidate() {
        if (!super.beginInvalidate()) {
            return false;
        }
        for (String name : session.names()) {
            Object value = read(name);
            if (value != null) {
                _sessionData.setAttribute(name, value);
            }
        }
        // What Jetty says of it from now on ends up in logs.
        _sessionData.setId(Log.shortened(session.id()));
        _sessionData.setLastAccessed(session.lastUsedAt());
        _sessionData.setMaxInactiveMs(session.maxInactiveSeconds() * 1000L);
        ending = true;
        return true;
    }

    /** Whether the client of this thread's request sent its id. */
    boolean isRequested() {
        RequestSession exchange = ThreadBinding.bound();
        return exchange != null && isValid() && context.isSent(exchange, session.id());
    }

    // What applications ask.

    @Override
    public boolean isValid() {
        return !ending && session.isLive();
    }

    @Override
    public boolean isInvalidOrInvalidating() {
        return !isValid();
    }

    private void requireLive() {
        if (!session.isLive()) {
            throw new IllegalStateException("Invalid session: id=" + Log.shortened(session.id()) + " created=" + session.createdAt());
        }
    }

    @Override
    public String getId() {
        return session.id();
    }

    @Override
    public String getExtendedId() {
        return _manager.getSessionIdManager().getExtendedId(session.token(), null);
    }

    @Override
    public long getCreationTime() {
        if (ending) {
            return super.getCreationTime();
        }
        requireLive();
        return session.createdAt();
    }

    @Override
    public long getLastAccessedTime() {
        if (ending) {
            return super.getLastAccessedTime();
        }
        requireLive();
        return session.lastUsedAt();
    }

    @Override
    public boolean isNew() {
        if (ending) {
            return super.isNew();
        }
        requireLive();
        return birth.isNew();
    }

    @Override
    public int getMaxInactiveInterval() {
        return session.maxInactiveSeconds();
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        if (isValid()) {
            session.maxInactiveSeconds(seconds);
        }
    }

    @Override
    public Object getAttribute(String name) {
        if (ending) {
            return super.getAttribute(name);
        }
        requireLive();
        return read(name);
    }

    private Object read(String name) {
        return SavedForm.read(name, session.get(Objects.requireNonNull(name)));
    }

    @Override
    public Set<String> getAttributeNameSet() {
        if (ending) {
            return super.getAttributeNameSet();
        }
        requireLive();
        return Collections.unmodifiableSet(session.names());
    }

    @Override
    public Object setAttribute(String name, Object value) {
        if (ending) {
            return super.setAttribute(name, value);
        }
        requireLive();
        Objects.requireNonNull(name);
        Object before;
        if (value == null) {
            before = SavedForm.read(name, session.remove(name));
            if (before == null) {
                return null;
            }
            valueListeners.remove(before);
        } else {
            before = read(name);
            session.set(name, SavedForm.stored(name, value));
            if (value instanceof ValueListener) {
                valueListeners.add((ValueListener) value);
            }
        }
        onSessionAttributeUpdate(name, value, before);
        return before;
    }

    @Override
    protected void onSessionAttributeUpdate(String name, Object value, Object before) {
        if (!valueListeners.isEmpty() && (value == null || !value.equals(before))) {
            for (ValueListener each : valueListeners) {
                each.onSessionAttributeUpdate(this, name, before, value);
            }
        }
        super.onSessionAttributeUpdate(name, value, before);
    }

    @Override
    public void renewId(Request request, Response response) {
        if (ending) {
            throw new IllegalStateException("Session invalid");
        }
        requireLive();
        if (response != null && response.isCommitted()) {
            throw new IllegalStateException("Response committed " + Log.shortened(session.id()));
        }
        String before = session.id();
        if (session.changeId().equals(before)) {
            throw new IllegalStateException("Unable to change session id");
        }
        idChanged(before);
    }

    @Override
    public String toString() {
        return getClass().getSimpleName() + '{' + Log.shortened(session.id()) + '}';
    }

    @Override
    public boolean isIrreplaceable() {
        return !valueListeners.isEmpty();
    }
}
