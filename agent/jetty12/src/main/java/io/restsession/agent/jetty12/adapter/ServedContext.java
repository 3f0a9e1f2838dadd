package io.restsession.agent.jetty12.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionContainer;
import io.restsession.core.session.SessionLayer;
import java.lang.ref.WeakReference;
import java.util.List;
import org.eclipse.jetty.session.AbstractSessionManager;

/** One start of a context whose sessions are served. Kept by its session manager, and does not keep that alive. */
final class ServedContext implements SessionContainer {

    private final WebApplication application;
    private final WeakReference<AbstractSessionManager> manager;
    private final WeakReference<ClassLoader> loader;
    private final ServedSessions sessions;

    ServedContext(SessionLayer layer, WebApplication application, AbstractSessionManager manager) {
        this.application = application;
        this.manager = new WeakReference<>(manager);
        loader = new WeakReference<>(loaderOf(manager));
        sessions = layer.serve(application, this);
    }

    private static ClassLoader loaderOf(AbstractSessionManager manager) {
        ClassLoader own = manager.getContext() == null ? null : manager.getContext().getClassLoader();
        if (own != null) {
            return own;
        }
        ClassLoader starter = Thread.currentThread().getContextClassLoader();
        return starter == null ? manager.getClass().getClassLoader() : starter;
    }

    WebApplication application() {
        return application;
    }

    ServedSessions sessions() {
        return sessions;
    }

    /** What the client asked for, as far as can be said without asking the store for it. */
    Object requested(RequestSession exchange, RequestedSessions made) {
        Exchange request = exchange.exchange();
        List<String> sent = application.transport().sent(request);
        if (!sent.isEmpty()) {
            return made.from(sent.size() == 1 ? sent.get(0) : firstGenuine(sent), true);
        }
        String inUrl = request.idInUrl();
        return inUrl == null ? made.none() : made.from(inUrl, false);
    }

    private String firstGenuine(List<String> sent) {
        for (String each : sent) {
            if (!sessions.idIn(each).equals(each)) {
                return each;
            }
        }
        return sent.get(0);
    }

    /** The same with the id that applications see in place of what was sent. */
    Object plain(Object requested, RequestedSessions made) {
        String sent = made.id(requested);
        String id = sent == null ? null : sessions.idIn(sent);
        return id == null || id.equals(sent) ? requested : made.withId(requested, id);
    }

    /** Whether the client sent this id. */
    boolean isSent(RequestSession exchange, String id) {
        Exchange request = exchange.exchange();
        for (String each : application.transport().sent(request)) {
            if (sessions.idIn(each).equals(id)) {
                return true;
            }
        }
        String inUrl = request.idInUrl();
        return inUrl != null && sessions.idIn(inUrl).equals(id);
    }

    @Override
    public ClassLoader classLoader() {
        return loader.get();
    }

    @Override
    public int maxInactiveSeconds() {
        AbstractSessionManager of = manager.get();
        return of == null ? 0 : of.getMaxInactiveInterval();
    }

    @Override
    public ContainerSession open(ServedSession session) {
        return new ServedManagedSession(manager.get(), this, session);
    }
}
