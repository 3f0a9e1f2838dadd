package io.restsession.agent.undertow.adapter;

import io.restsession.agent.undertow.Deployed;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ThreadBinding;
import io.undertow.UndertowMessages;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.Session;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionListener.SessionDestroyedReason;
import io.undertow.server.session.SessionListeners;
import io.undertow.server.session.SessionManager;
import java.util.Set;

/** Undertow's session over one of ours: throws what Undertow's own throws, and tells the manager's listeners as that does. */
final class UndertowSession implements Session, ContainerSession {

    /** What Undertow itself keeps in sessions, and shows to no servlet: who has logged in, and what was asked for before. */
    private static final String UNDERTOWS_OWN = "io.undertow";

    private final ServedSession served;
    private final InMemorySessionManager manager;
    private final SessionListeners listeners;
    private final Deployed deployed;
    private final Exchanges exchanges;

    /** Listeners are being told of the end: they may look at it still. */
    private volatile boolean ending;
    private volatile boolean invalid;

    /** @param deployed the deployment it belongs to; null: none */
    UndertowSession(ServedSession served, InMemorySessionManager manager, Deployed deployed, Exchanges exchanges) {
        this.served = served;
        this.manager = manager;
        this.deployed = deployed;
        this.exchanges = exchanges;
        listeners = ManagerFields.listeners(manager);
    }

    ServedSession served() {
        return served;
    }

    @Override
    public String getId() {
        return served.id();
    }

    @Override
    public SessionManager getSessionManager() {
        return manager;
    }

    /** When it was used is known already. */
    @Override
    public void requestDone(HttpServerExchange exchange) {
    }

    @Override
    public long getCreationTime() {
        requireValid();
        return served.createdAt();
    }

    @Override
    public long getLastAccessedTime() {
        requireValid();
        return served.lastUsedAt();
    }

    @Override
    public void setMaxInactiveInterval(int interval) {
        requireValid();
        served.maxInactiveSeconds(interval);
    }

    @Override
    public int getMaxInactiveInterval() {
        requireValid();
        return served.maxInactiveSeconds();
    }

    @Override
    public Object getAttribute(String name) {
        requireValid();
        return value(name);
    }

    private Object value(String name) {
        return isUndertowsOwn(name) ? served.hidden(name) : served.get(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        requireValid();
        return served.names();
    }

    @Override
    public Object setAttribute(String name, Object value) {
        if (value == null) {
            return removeAttribute(name);
        }
        requireValid();
        Object before = value(name);
        if (isUndertowsOwn(name)) {
            served.hidden(name, value);
        } else {
            served.set(name, value);
        }
        if (before == null) {
            listeners.attributeAdded(this, name, value);
        } else {
            listeners.attributeUpdated(this, name, value, before);
        }
        return before;
    }

    @Override
    public Object removeAttribute(String name) {
        requireValid();
        Object before;
        if (isUndertowsOwn(name)) {
            before = served.hidden(name);
            served.hidden(name, null);
        } else {
            before = served.remove(name);
        }
        listeners.attributeRemoved(this, name, before);
        return before;
    }

    private static boolean isUndertowsOwn(String name) {
        return name.startsWith(UNDERTOWS_OWN);
    }

    @Override
    public void invalidate(HttpServerExchange exchange) {
        Object binding = bind(exchange);
        try {
            if (!served.destroy()) {
                throw UndertowMessages.MESSAGES.sessionAlreadyInvalidated();
            }
            end(exchange, SessionDestroyedReason.INVALIDATED);
        } finally {
            ThreadBinding.unbind(binding);
        }
    }

    @Override
    public String changeSessionId(HttpServerExchange exchange, SessionConfig config) {
        if (isInvalid()) {
            return null;
        }
        Object binding = bind(exchange);
        try {
            String before = served.id();
            String now = served.changeId();
            if (!now.equals(before)) {
                listeners.sessionIdChanged(this, before);
            }
            return now;
        } finally {
            ThreadBinding.unbind(binding);
        }
    }

    /** Asked by name from Undertow 2.4 on. */
    public boolean isInvalid() {
        return invalid || !ending && !served.isLive();
    }

    private void requireValid() {
        if (isInvalid()) {
            throw UndertowMessages.MESSAGES.sessionIsInvalid(served.id());
        }
    }

    /** A thread of the application's own may be bound to nothing. */
    private Object bind(HttpServerExchange exchange) {
        return exchange == null ? null : ThreadBinding.bind(exchanges.open(exchange));
    }

    @Override
    public void created() {
        HttpServerExchange exchange = boundExchange();
        if (deployed != null) {
            deployed.announce(exchange, this);
        }
        listeners.sessionCreated(this, exchange);
        ManagerStatistics.created(manager);
    }

    /** On a thread that works on no exchange its time is over, and nobody ended it. */
    @Override
    public void ended() {
        HttpServerExchange exchange = boundExchange();
        end(exchange, exchange == null ? SessionDestroyedReason.TIMEOUT : SessionDestroyedReason.INVALIDATED);
    }

    private void end(HttpServerExchange exchange, SessionDestroyedReason reason) {
        synchronized (this) {
            if (ending) {
                return;
            }
            ending = true;
        }
        try {
            listeners.sessionDestroyed(this, exchange, reason);
        } finally {
            invalid = true;
            ManagerStatistics.ended(manager, System.currentTimeMillis() - served.createdAt());
        }
    }

    @Override
    public void idChanged(String before) {
        listeners.sessionIdChanged(this, before);
        if (deployed != null) {
            deployed.idChanged(this, before);
        }
    }

    @Override
    public void passivating(String name, Object value) {
        if (deployed != null) {
            deployed.activation(this, value, false);
        }
    }

    @Override
    public void activated(String name, Object value) {
        if (deployed != null) {
            deployed.activation(this, value, true);
        }
    }

    private static HttpServerExchange boundExchange() {
        UndertowExchange bound = Exchanges.bound();
        return bound == null ? null : bound.exchange();
    }
}
