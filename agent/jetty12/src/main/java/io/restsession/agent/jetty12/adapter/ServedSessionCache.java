package io.restsession.agent.jetty12.adapter;

import io.restsession.core.http.WebApplication;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import java.util.Collections;
import java.util.Set;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.session.AbstractSessionManager;
import org.eclipse.jetty.session.DefaultSessionCache;
import org.eclipse.jetty.session.ManagedSession;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Where a session manager of Jetty's keeps its sessions, and finds ours. It holds none itself, so all that Jetty does to sessions
 * by their ids (sweeping, timing out, ending and renewing them across contexts) meets nothing: that is done for ours elsewhere.
 */
public final class ServedSessionCache extends DefaultSessionCache {

    private final SessionLayer layer;
    private final AbstractSessionManager manager;

    /** Null while the context is not started. */
    private volatile ServedContext served;

    ServedSessionCache(AbstractSessionManager manager, SessionLayer layer) {
        super(manager);
        this.manager = manager;
        this.layer = layer;
    }

    /** The cache of a session manager that is served; null: it is not. */
    static ServedSessionCache of(Object manager) {
        Object cache = manager instanceof AbstractSessionManager ? ((AbstractSessionManager) manager).getSessionCache() : null;
        return cache instanceof ServedSessionCache ? (ServedSessionCache) cache : null;
    }

    /** The web application that is served. Read by name where this class is not known. */
    public WebApplication webApplication() {
        ServedContext context = served();
        return context == null ? null : context.application();
    }

    /** What is served; null: the context has stopped, or has not started. */
    ServedContext served() {
        ServedContext context = served;
        return context == null ? serve() : context;
    }

    private synchronized ServedContext serve() {
        if (served == null && isRunning()) {
            ContextHandler handler = contextHandler();
            WebApplication application = handler == null
                ? layer.webApplications().server()
                : Jetty12Applications.describe(layer.webApplications(), handler, true);
            served = new ServedContext(layer, application, manager);
        }
        return served;
    }

    /** Only when all of the context has started is its session cookie known, and are all of its listeners. */
    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ContextHandler handler = contextHandler();
        (handler == null ? manager : handler).addEventListener(new ServeWhenStarted());
    }

    @Override
    protected void doStop() throws Exception {
        super.doStop();
        ServedContext stopped = stopped();
        if (stopped != null) {
            stopped.sessions().stop();
        }
    }

    private synchronized ServedContext stopped() {
        ServedContext stopped = served;
        served = null;
        return stopped;
    }

    /** Null: the manager is used outside of every context. */
    private ContextHandler contextHandler() {
        Context context = manager.getContext();
        return context instanceof ContextHandler.ScopedContext ? ((ContextHandler.ScopedContext) context).getContextHandler() : null;
    }

    /** A new session of the request this thread works on, whatever id Jetty thought of. Jetty tells listeners of it. */
    @Override
    public ManagedSession newSession(String id, long time, long maxInactiveMs) {
        RequestSession exchange = ThreadBinding.bound();
        ServedContext context = served();
        if (exchange == null || context == null) {
            throw new IllegalStateException(exchange == null
                ? "A session can't be begun here: this thread works on no request."
                : "A session can't be begun any more: the web application has stopped.");
        }
        ServedManagedSession begun = (ServedManagedSession) context.sessions().begin(exchange).view();
        begun.isToldByJetty();
        return begun;
    }

    /** Any session, named by whoever administers the server; what clients send is looked up elsewhere. */
    @Override
    public ManagedSession get(String id) {
        ServedContext context = served();
        ServedSession found = context == null ? null : context.sessions().withId(id);
        return found == null ? null : told(found);
    }

    /** The session of an exchange; null: it has none. */
    ServedManagedSession find(RequestSession exchange) {
        ServedContext context = served();
        ServedSession found = context == null ? null : context.sessions().find(exchange);
        if (found == null) {
            return null;
        }
        ServedManagedSession session = told(found);
        session.usedBy(exchange);
        return session;
    }

    private static ServedManagedSession told(ServedSession found) {
        ServedManagedSession session = (ServedManagedSession) found.view();
        session.tellIfCreated();
        return session;
    }

    @Override
    public void add(String id, ManagedSession session) {
        // It is where it belongs.
    }

    @Override
    public void commit(ManagedSession session) {
        // Done when the headers leave.
    }

    @Override
    public void release(ManagedSession session) {
        // Nobody counts its requests.
    }

    @Override
    public boolean exists(String id) {
        return false;
    }

    @Override
    public boolean contains(String id) {
        return false;
    }

    @Override
    public ManagedSession delete(String id) {
        return null;
    }

    @Override
    public ManagedSession renewSessionId(String oldId, String newId, String oldExtendedId, String newExtendedId) {
        return null;
    }

    @Override
    public Set<String> checkExpiration(Set<String> candidates) {
        return Collections.emptySet();
    }

    @Override
    public void checkInactiveSession(ManagedSession session) {
        // None is put away here.
    }

    @Override
    public void shutdown() {
        // They outlive the context.
    }

    @Override
    public long getSessionsCurrent() {
        ServedContext context = served;
        return context == null ? 0 : context.sessions().knownIds().size();
    }

    private final class ServeWhenStarted implements LifeCycle.Listener {

        @Override
        public void lifeCycleStarted(LifeCycle context) {
            context.removeEventListener(this);
            serve();
        }
    }
}
