package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.SessionLayer;
import io.undertow.server.session.InMemorySessionManager;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The sessions of a server's handlers: one space, however many managers they have. A session belongs to the manager through
 * which this node first looked for it, whose listeners hear of it; one that nobody looked for, to the first of them.
 */
final class ServerSessions extends ManagedSessions {

    private final List<WeakReference<InMemorySessionManager>> managers = new CopyOnWriteArrayList<>();
    private final Exchanges exchanges;

    /** Of the thread that made the first manager known, which is the application's. */
    private volatile WeakReference<ClassLoader> loader = new WeakReference<>(null);

    ServerSessions(SessionLayer layer, WebApplication application, Exchanges exchanges) {
        super(layer, application);
        this.exchanges = exchanges;
    }

    void add(InMemorySessionManager manager) {
        if (!has(manager)) {
            addNew(manager);
        }
    }

    private synchronized void addNew(InMemorySessionManager manager) {
        if (!has(manager)) {
            managers.add(new WeakReference<>(manager));
            if (loader.get() == null) {
                loader = new WeakReference<>(Thread.currentThread().getContextClassLoader());
            }
        }
        start();
    }

    private boolean has(InMemorySessionManager manager) {
        for (WeakReference<InMemorySessionManager> each : managers) {
            if (each.get() == manager) {
                return true;
            }
        }
        return false;
    }

    @Override
    synchronized void stop(InMemorySessionManager manager) {
        for (WeakReference<InMemorySessionManager> each : managers) {
            if (each.get() == manager || each.get() == null) {
                managers.remove(each);
            }
        }
        if (managers.isEmpty()) {
            end();
        }
    }

    @Override
    InMemorySessionManager manager() {
        UndertowExchange bound = Exchanges.bound();
        InMemorySessionManager asked = bound == null ? null : bound.manager();
        return asked != null && has(asked) ? asked : first();
    }

    private InMemorySessionManager first() {
        for (WeakReference<InMemorySessionManager> each : managers) {
            InMemorySessionManager manager = each.get();
            if (manager != null) {
                return manager;
            }
        }
        return null;
    }

    @Override
    public ClassLoader classLoader() {
        ClassLoader known = loader.get();
        return known == null ? InMemorySessionManager.class.getClassLoader() : known;
    }

    @Override
    public ContainerSession open(ServedSession session) {
        InMemorySessionManager manager = manager();
        return manager == null ? UnheardSession.SESSION : new UndertowSession(session, manager, null, exchanges);
    }
}
