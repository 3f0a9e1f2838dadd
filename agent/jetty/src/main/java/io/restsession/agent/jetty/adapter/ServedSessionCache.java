package io.restsession.agent.jetty.adapter;

import io.restsession.core.http.WebApplication;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.session.DefaultSessionCache;
import org.eclipse.jetty.server.session.NullSessionDataStore;
import org.eclipse.jetty.server.session.Session;
import org.eclipse.jetty.server.session.SessionContext;
import org.eclipse.jetty.server.session.SessionHandler;

/**
 * Where a session handler finds its sessions: in the place of its own cache, with ours. Holds none. Requests do not come here
 * ({@link JettySessions} answers them); the handler's own functions do, and administration.
 */
final class ServedSessionCache extends DefaultSessionCache {

    private final SessionLayer layer;
    private final JettyApplications applications;
    private final JettyListeners listeners;

    /** Those the handler is to tell listeners of, by the id it is told: it asks for them here. */
    private final ConcurrentMap<String, JettySession> told = new ConcurrentHashMap<>();

    /** The application's, while it runs; else null. */
    private ClassLoader loader;
    private volatile ServedSessions served;
    private volatile WebApplication application;

    ServedSessionCache(SessionHandler handler, SessionLayer layer, JettyApplications applications, JettyListeners listeners) {
        super(handler);
        this.layer = layer;
        this.applications = applications;
        this.listeners = listeners;
        setSessionDataStore(new NullSessionDataStore());
    }

    /** The cache of a handler whose sessions are ours; null: they are its own. */
    static ServedSessionCache of(SessionHandler handler) {
        return handler != null && handler.getSessionCache() instanceof ServedSessionCache
            ? (ServedSessionCache) handler.getSessionCache()
            : null;
    }

    /** Null: the handler has stopped. */
    ServedSessions served() {
        ServedSessions now = served;
        return now == null ? serve() : now;
    }

    private synchronized ServedSessions serve() {
        if (served == null && loader != null) {
            served = layer.serve(application(), new JettyContainer(this, loader));
        }
        return served;
    }

    WebApplication application() {
        WebApplication now = application;
        if (now == null) {
            ContextHandler context = contextHandler();
            now = context == null ? applications.outside() : applications.of(context);
            application = now;
        }
        return now;
    }

    /** Null: the handler stands outside of all contexts. */
    private ContextHandler contextHandler() {
        return _context.getContext() == null ? null : _context.getContext().getContextHandler();
    }

    String contextPath() {
        return _context.getCanonicalContextPath();
    }

    String virtualHost() {
        return _context.getVhost();
    }

    /** What Jetty puts behind its ids for load balancers; empty: nothing. */
    String route() {
        String worker = JettyApplications.worker(_handler);
        return worker == null ? "" : '.' + worker;
    }

    /** Whether the client sent an id itself. */
    boolean isRequested(RequestSession request, String id) {
        return request.exchange() instanceof JettyExchange && id.equals(((JettyExchange) request.exchange()).requestedId());
    }

    void tellCreated(JettySession session) {
        listeners.created(session);
    }

    /** By way of the handler, which tells its listeners and has the session unbind what is in it. */
    void end(final JettySession session) {
        session.detach();
        inContext(session.getId(), session, new Runnable() {
            @Override
            public void run() {
                _handler.invalidate(session.getId());
            }
        });
    }

    void tellIdChanged(final JettySession session, final String before) {
        inContext(before, session, new Runnable() {
            @Override
            public void run() {
                _handler.renewSessionId(before, before, session.getId(), session.getId());
            }
        });
    }

    void tellPassivating(JettySession session, Object value) {
        listeners.passivating(session, value);
    }

    void tellActivated(JettySession session, Object value) {
        listeners.activated(session, value);
    }

    /** As the application's own threads run: it may be one of the store's that tells us. */
    private void inContext(String id, JettySession session, Runnable task) {
        ContextHandler context = contextHandler();
        told.put(id, session);
        try {
            if (context == null) {
                task.run();
            } else {
                context.handle(task);
            }
        } finally {
            told.remove(id, session);
        }
    }

    @Override
    public void initialize(SessionContext context) {
        super.initialize(context);
        if (context.getContext() != null) {
            applications.forget(context.getContext().getContextHandler());
        }
        application = null;
        synchronized (this) {
            loader = Thread.currentThread().getContextClassLoader();
        }
    }

    @Override
    protected void doStop() throws Exception {
        synchronized (this) {
            loader = null;
            if (served != null) {
                served.stop();
                served = null;
            }
        }
        super.doStop();
    }

    /** While a request enters the handler this is asked for what its client sent, which nobody may have a use for. */
    @Override
    public Session get(String id) {
        RequestSession request = ThreadBinding.bound();
        if (request != null && request.exchange() instanceof JettyExchange && ((JettyExchange) request.exchange()).isLooking()) {
            return null;
        }
        ServedSessions sessions = served();
        ServedSession found = sessions == null ? null : sessions.withId(id);
        return found == null ? null : (Session) found.view();
    }

    /** Asked for ids that other contexts gave: no two have one in common. */
    @Override
    public boolean exists(String id) {
        return false;
    }

    @Override
    public boolean contains(String id) {
        return false;
    }

    /** What the handler ends or renews it asks for by this, as does administration. */
    @Override
    public Session delete(String id) {
        JettySession session = told.get(id);
        if (session != null) {
            return session;
        }
        ServedSessions sessions = served();
        ServedSession found = sessions == null ? null : sessions.withId(id);
        if (found == null || !found.destroy()) {
            return null;
        }
        session = (JettySession) found.view();
        session.detach();
        return session;
    }

    @Override
    public Session renewSessionId(String oldId, String newId, String oldExtendedId, String newExtendedId) {
        return told.get(oldId);
    }

    /** As the first versions of 9.4 call it. */
    public Session renewSessionId(String oldId, String newId) {
        return told.get(oldId);
    }

    @Override
    public void add(String id, Session session) {
        throw new IllegalStateException("Sessions are begun by requests only");
    }

    @Override
    public void release(String id, Session session) {
        // The session layer knows when a request is over.
    }

    /** As the first versions of 9.4 call {@link #release}. */
    @Override
    public void put(String id, Session session) {
        release(id, session);
    }

    @Override
    public void commit(Session session) {
        // The session layer commits.
    }

    /** Sessions outlive the server. */
    @Override
    public void shutdown() {
    }

    @Override
    public long getSessionsCurrent() {
        ServedSessions sessions = served;
        return sessions == null ? 0 : sessions.knownIds().size();
    }
}
