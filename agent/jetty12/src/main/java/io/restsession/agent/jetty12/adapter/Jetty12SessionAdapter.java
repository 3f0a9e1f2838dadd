package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.jetty12.Jetty12SessionLibrary;
import io.restsession.agent.spi.Adapter;
import io.restsession.agent.spi.Weaving;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Session;
import org.eclipse.jetty.session.AbstractSessionManager;
import org.eclipse.jetty.session.DefaultSessionCache;
import org.eclipse.jetty.session.NullSessionDataStore;
import org.eclipse.jetty.session.SessionCache;

/** Gives Jetty's session managers a cache that finds our sessions; requests look there when they are asked for a session, not before. */
public final class Jetty12SessionAdapter extends Adapter {

    private static final String JETTYS_OWN = "org.eclipse.jetty.";

    private final RequestedSessions requestedSessions;

    /** Set on threads that reset a response. */
    private final ThreadLocal<Boolean> resets = new ThreadLocal<>();

    /** @throws ReflectiveOperationException if this version of Jetty says where an id came from in a way that is not known */
    public Jetty12SessionAdapter(SessionLayer layer) throws ReflectiveOperationException {
        super(layer);
        requestedSessions = new RequestedSessions();
    }

    @Override
    public RequestSession open(Object request, Object response) {
        return null;
    }

    @Override
    public RequestSession find(Object request) {
        return null;
    }

    /**
     * A session manager has started. Loads what else is woven for it: a class that is not as we know it switches this off now, and
     * not when sessions have begun to be served.
     */
    @Override
    public void started(Object manager) {
        Class<?> type = manager.getClass();
        while (type != null && !type.getName().startsWith(JETTYS_OWN)) {
            type = type.getSuperclass();
        }
        if (type == null || !layer().servesContainers()) {
            return;
        }
        String siblings = type.getName().substring(0, type.getName().lastIndexOf('.') + 1);
        for (Weaving each : new Jetty12SessionLibrary().weavings()) {
            if (each.className().startsWith(siblings)) {
                try {
                    Class.forName(each.className(), false, type.getClassLoader());
                } catch (ClassNotFoundException e) {
                    Log.debug("Not in this version of Jetty: " + each.className());
                }
            }
        }
    }

    /** A session manager that has started gets our cache in place of its default one; an id that was sent is seen without its signature. */
    @Override
    public Object changed(String method, Object manager, Object value) {
        if (method.equals("doStart")) {
            serve((AbstractSessionManager) manager);
            return value;
        }
        if (method.equals("reset")) {
            return resetting(value == null);
        }
        ServedSessionCache cache = ServedSessionCache.of(manager);
        ServedContext served = cache == null ? null : cache.served();
        return served == null ? value : served.plain(value, requestedSessions);
    }

    /** While a response is reset Jetty looks whether it has to write its session cookie again, which it never has. */
    private Object resetting(boolean begins) {
        if (begins) {
            resets.set(true);
            return true;
        }
        resets.remove();
        return null;
    }

    private void serve(AbstractSessionManager manager) {
        SessionCache own = manager.getSessionCache();
        if (!layer().servesContainers() || own instanceof ServedSessionCache) {
            return;
        }
        String reason = whyNot(manager, own);
        if (reason != null) {
            String path = manager.getSessionContext().getCanonicalContextPath();
            Log.warnOnce("jetty sessions " + path + reason, "The container's own sessions of a web application are left alone, and not"
                + " kept in the session store: " + reason + ". Context path: " + (path.isEmpty() ? "/" : path));
            return;
        }
        ServedSessionCache cache = new ServedSessionCache(manager, layer());
        cache.setSessionDataStore(new NullSessionDataStore());
        cache.initialize(manager.getSessionContext());
        manager.setSessionCache(cache);
    }

    /** Null: it is served. */
    private static String whyNot(AbstractSessionManager manager, SessionCache own) {
        if (!manager.getClass().getName().startsWith(JETTYS_OWN)) {
            return "its session handler is " + manager.getClass().getName();
        }
        if (own.getClass() != DefaultSessionCache.class) {
            return "its session cache is " + own.getClass().getName();
        }
        if (own.getSessionDataStore().getClass() != NullSessionDataStore.class) {
            return "its session data store is " + own.getSessionDataStore().getClass().getName();
        }
        return null;
    }

    @Override
    public Object answer(String method, Object on, Object[] arguments) {
        if (method.equals("isRequestedSessionIdValid")) {
            return isRequestedIdValid((Request) on);
        }
        ServedSessionCache cache = ServedSessionCache.of(on);
        if (cache == null) {
            return UNANSWERED;
        }
        RequestSession exchange = ThreadBinding.bound();
        if (method.equals("resolveRequestedSessionId")) {
            ServedContext served = cache.served();
            return exchange == null || served == null ? requestedSessions.none() : served.requested(exchange, requestedSessions);
        }
        if (exchange == null || resets.get() != null && !exchange.isTouched()) {
            return UNANSWERED;
        }
        ServedManagedSession found = cache.find(exchange);
        return found == null ? UNANSWERED : found;
    }

    private static Object isRequestedIdValid(Request request) {
        Session session = request.getSession(false);
        return session instanceof ServedManagedSession ? (Object) ((ServedManagedSession) session).isRequested() : UNANSWERED;
    }
}
