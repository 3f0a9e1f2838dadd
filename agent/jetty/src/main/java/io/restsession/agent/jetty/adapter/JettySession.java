package io.restsession.agent.jetty.adapter;

import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ThreadBinding;
import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.session.Session;
import org.eclipse.jetty.server.session.SessionData;

/**
 * Jetty's session over one of ours. While it lives, what is in it is asked of ours, and not under Jetty's lock, as that may have
 * to wait for the store. When it ends, Jetty gets what was in it, and invalidates it as it does any other.
 */
final class JettySession extends Session implements ContainerSession {

    private final ServedSessionCache cache;
    private final ServedSession served;

    /** From then on Jetty has the data. */
    private volatile boolean detached;
    private final AtomicBoolean detaching = new AtomicBoolean();

    /** The request it is new in; null: its client has come back with it. */
    private volatile WeakReference<RequestSession> newIn;

    JettySession(ServedSessionCache cache, ServedSession served) {
        super(cache.getSessionHandler(), new SessionData(served.id(), cache.contextPath(), cache.virtualHost(), served.createdAt(),
            served.createdAt(), served.createdAt(), -1));
        this.cache = cache;
        this.served = served;
        setResident(true);
    }

    /** It was asked for in a request. */
    void enter(RequestSession request) {
        WeakReference<RequestSession> begun = newIn;
        if (begun != null && begun.get() != request) {
            newIn = null;
        }
    }

    /** In the place of {@code renewId}. */
    void renew() {
        requireServed();
        String before = served.id();
        served.changeId();
        if (!before.equals(served.id())) {
            idChanged(before);
        }
    }

    /** Hands the data to Jetty. */
    void detach() {
        if (detaching.compareAndSet(false, true)) {
            for (String name : served.names()) {
                Object value = served.get(name);
                if (value != null) {
                    _sessionData.setAttribute(name, value);
                }
            }
            detached = true;
        }
    }

    @Override
    public void created() {
        RequestSession request = ThreadBinding.bound();
        if (request != null) {
            if (!cache.isRequested(request, served.id())) {
                newIn = new WeakReference<>(request);
            }
            if (request.exchange().isSecure()) {
                setAttribute(SESSION_CREATED_SECURE, Boolean.TRUE);
            }
        }
        cache.tellCreated(this);
    }

    @Override
    public void ended() {
        cache.end(this);
    }

    @Override
    public void idChanged(String before) {
        cache.tellIdChanged(this, before);
    }

    @Override
    public void passivating(String name, Object value) {
        cache.tellPassivating(this, value);
    }

    @Override
    public void activated(String name, Object value) {
        cache.tellActivated(this, value);
    }

    /** The store first, so that a logout that fails there can be tried again. */
    @Override
    public void invalidate() {
        if (!detached) {
            requireServed();
            if (served.destroy()) {
                cache.end(this);
            }
        } else if (isInvalidated()) {
            throw new IllegalStateException("The session is invalid already");
        }
    }

    /** Else its listeners are being told. */
    private boolean isInvalidated() {
        return _state == State.INVALID;
    }

    private boolean isServed() {
        if (detached) {
            return false;
        }
        requireServed();
        return true;
    }

    private void requireServed() {
        if (!served.isLive()) {
            throw new IllegalStateException("The session is not valid any more");
        }
    }

    @Override
    public boolean isValid() {
        return detached ? super.isValid() : served.isLive();
    }

    @Override
    public String getId() {
        return served.id();
    }

    /** What goes into URLs, and would go into Jetty's own cookie. */
    @Override
    public String getExtendedId() {
        return served.token() + cache.route();
    }

    /** Never as Jetty means it: that its cookie must be set again. */
    @Override
    public boolean isIdChanged() {
        return false;
    }

    @Override
    public boolean isNew() {
        return isServed() ? newIn != null : super.isNew();
    }

    @Override
    public long getCreationTime() {
        return isServed() ? served.createdAt() : super.getCreationTime();
    }

    @Override
    public long getLastAccessedTime() {
        return isServed() || !isInvalidated() ? served.lastUsedAt() : super.getLastAccessedTime();
    }

    @Override
    public int getMaxInactiveInterval() {
        return Math.max(-1, served.maxInactiveSeconds());
    }

    @Override
    public void setMaxInactiveInterval(int seconds) {
        if (!detached) {
            served.maxInactiveSeconds(seconds);
        }
    }

    @Override
    public Object getAttribute(String name) {
        return isServed() ? served.get(Objects.requireNonNull(name)) : super.getAttribute(name);
    }

    @Override
    public Object getValue(String name) {
        return getAttribute(name);
    }

    @Override
    public Enumeration<String> getAttributeNames() {
        return isServed() ? Collections.enumeration(served.names()) : super.getAttributeNames();
    }

    @Override
    public String[] getValueNames() {
        return isServed() ? served.names().toArray(new String[0]) : super.getValueNames();
    }

    @Override
    public Set<String> getNames() {
        return detached ? super.getNames() : Collections.unmodifiableSet(served.names());
    }

    @Override
    public int getAttributes() {
        return getNames().size();
    }

    /** Removing comes here as well. */
    @Override
    public void setAttribute(String name, Object value) {
        if (!isServed()) {
            super.setAttribute(name, value);
            return;
        }
        Objects.requireNonNull(name);
        Object old;
        if (value == null) {
            old = served.remove(name);
        } else {
            old = served.get(name);
            served.set(name, value);
        }
        if (value != null || old != null) {
            callSessionAttributeListeners(name, value, old);
        }
    }

    /** Without its id, which is as good as a password. */
    @Override
    public String toString() {
        return getClass().getSimpleName() + '@' + Integer.toHexString(hashCode());
    }
}
