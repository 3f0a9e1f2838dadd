package io.restsession.agent.tomcat.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.ContainerSession;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionContainer;
import io.restsession.core.session.SessionLayer;
import java.lang.ref.WeakReference;
import java.util.Collection;
import org.apache.catalina.Context;
import org.apache.catalina.Loader;
import org.apache.catalina.Session;
import org.apache.catalina.session.StandardManager;

/** A running context whose sessions are ours. Thread-safe; does not keep the context alive. */
final class ServedContext implements SessionContainer {

    private final WeakReference<StandardManager> manager;
    private final WebApplication application;
    private final String route;
    private final ServedSessions sessions;

    /** Several versions of the web application may be deployed side by side. */
    private final boolean isVersion;

    /** When the last session that was used here is over; epoch milliseconds. */
    private volatile long inUseUntil;

    ServedContext(StandardManager manager, WebApplication application, SessionLayer layer) {
        this.manager = new WeakReference<>(manager);
        this.application = application;
        String name = manager.getJvmRoute();
        route = name == null || name.isEmpty() ? "" : '.' + name;
        sessions = layer.serve(application, this);
        String version = manager.getContext().getWebappVersion();
        isVersion = version != null && !version.isEmpty();
        // Those of an earlier run may still be there.
        inUseUntil = System.currentTimeMillis() + maxInactiveSeconds() * 1000L;
    }

    @Override
    public ClassLoader classLoader() {
        Context context = context();
        Loader loader = context == null ? null : context.getLoader();
        return loader == null ? null : loader.getClassLoader();
    }

    /** As the manager reckons, minutes; zero and less are for ever. */
    @Override
    public int maxInactiveSeconds() {
        Context context = context();
        return context == null ? 0 : context.getSessionTimeout() * 60;
    }

    /** Tomcat leaves that to the first context. */
    @Override
    public boolean tellsOfSessionsBeside() {
        return false;
    }

    @Override
    public ContainerSession open(ServedSession session) {
        return new TomcatSession(manager.get(), session);
    }

    /** The session of an exchange; null: there is none. */
    TomcatSession find(RequestSession exchange) {
        return used(sessions.find(exchange));
    }

    TomcatSession begin(RequestSession exchange) {
        return used(sessions.begin(exchange));
    }

    private TomcatSession used(ServedSession session) {
        if (session != null && isVersion) {
            int seconds = session.maxInactiveSeconds();
            inUseUntil = Math.max(inUseUntil, seconds <= 0 ? Long.MAX_VALUE : System.currentTimeMillis() + seconds * 1000L);
        }
        return view(session);
    }

    /** The session that the container itself names; null: there is none. */
    TomcatSession withId(String id) {
        return view(sessions.withId(id));
    }

    Session[] known() {
        Collection<ServedSession> known = sessions.known();
        Session[] views = new Session[known.size()];
        int count = 0;
        for (ServedSession each : known) {
            views[count++] = view(each);
        }
        return views;
    }

    /**
     * How many there are. Tomcat removes old versions of a web application that have none (parallel deployment), and this node need not
     * have those at hand that its store has: one is counted for as long as any may be there.
     */
    int size() {
        int known = sessions.knownIds().size();
        return known == 0 && isVersion && System.currentTimeMillis() < inUseUntil ? 1 : known;
    }

    /** Whether what a client sent is a token of this context. */
    boolean isToken(String sent) {
        return !idIn(sent).equals(sent);
    }

    /** The id in a token; what was sent, as it is, where it is none. */
    String idIn(String sent) {
        return sessions.idIn(sent);
    }

    /** The id that a client requested; the settings may have it come in a cookie or header that Tomcat does not read. */
    String requestedId(String sent, Exchange exchange) {
        String id = idIn(sent);
        if (id.equals(sent)) {
            for (String other : application.transport().sent(exchange)) {
                if (isToken(other)) {
                    return idIn(other);
                }
            }
        }
        return id;
    }

    /** As the client is to send it, with the name of this node, which load balancers read there. */
    String token(String id) {
        return sessions.token(id) + route;
    }

    WebApplication application() {
        return application;
    }

    void stop() {
        sessions.stop();
    }

    private static TomcatSession view(ServedSession session) {
        return session == null ? null : (TomcatSession) session.view();
    }

    private Context context() {
        StandardManager of = manager.get();
        return of == null ? null : of.getContext();
    }
}
