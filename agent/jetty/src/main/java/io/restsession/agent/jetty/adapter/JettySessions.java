package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import java.util.List;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.session.AbstractSessionCache;
import org.eclipse.jetty.server.session.DefaultSessionCache;
import org.eclipse.jetty.server.session.NullSessionDataStore;
import org.eclipse.jetty.server.session.SessionContext;
import org.eclipse.jetty.server.session.SessionHandler;

/**
 * Serves Jetty's sessions: gives handlers another cache as they start, and answers requests in their place. A handler looks for the
 * session of every request that enters it, and most have no use for it: that is what is left out.
 */
final class JettySessions {

    private final SessionLayer layer;
    private final JettyApplications applications;
    private final JettyListeners listeners;
    private final HandlerEntry entry;

    JettySessions(SessionLayer layer, JettyApplications applications) throws ReflectiveOperationException {
        this.layer = layer;
        this.applications = applications;
        listeners = new JettyListeners();
        entry = new HandlerEntry();
    }

    /** A handler is about to use a cache, for the first time since it started. */
    void initialize(AbstractSessionCache cache, SessionContext context) {
        SessionHandler handler = cache.getSessionHandler();
        if (cache instanceof ServedSessionCache || handler == null) {
            return;
        }
        String stranger = stranger(handler, cache);
        if (stranger != null) {
            Log.warnOnce("session handler " + stranger + path(context), "getSession() is not served in the web application '"
                + path(context) + "': its sessions are left to " + stranger + ", which is not what Jetty has by default.");
            return;
        }
        try {
            ServedSessionCache served = new ServedSessionCache(handler, layer, applications, listeners);
            served.initialize(context);
            handler.setSessionCache(served);
        } catch (RuntimeException e) {
            Log.error("getSession() can't be served in the web application '" + path(context) + '\'', e);
        }
    }

    private static String path(SessionContext context) {
        return context.getContext() == null ? "" : context.getContext().getContextHandler().getContextPath();
    }

    /** What somebody chose instead of Jetty's own sessions in memory; null: nothing. */
    private static String stranger(SessionHandler handler, AbstractSessionCache cache) {
        if (handler.getClass() != SessionHandler.class) {
            return handler.getClass().getName();
        }
        if (cache.getClass() != DefaultSessionCache.class) {
            return cache.getClass().getName();
        }
        Object store = cache.getSessionDataStore();
        return store == null || store.getClass() == NullSessionDataStore.class ? null : store.getClass().getName();
    }

    /** A context has started: sessions of earlier runs may expire from now on. */
    void started(ContextHandler context) {
        ServedSessionCache cache = ServedSessionCache.of(context.getChildHandlerByClass(SessionHandler.class));
        if (cache != null) {
            cache.served();
        }
    }

    /** A request is about to enter a handler. Where the settings say how ids travel, Jetty does not know what its client sent. */
    void enter(SessionHandler handler, RequestSession side, Request request) {
        JettyExchange exchange = (JettyExchange) side.exchange();
        boolean isFirst = layer.webApplications().isTransportSet() && request.getSessionHandler() == null;
        ServedSessionCache cache = isFirst ? ServedSessionCache.of(handler) : null;
        if (cache != null && request.getRequestedSessionId() == null) {
            List<String> sent = cache.application().transport().sent(exchange);
            if (!sent.isEmpty()) {
                request.setRequestedSessionId(sent.get(0));
                request.setRequestedSessionIdFromCookie(true);
            }
        }
        exchange.looking(entry.looks(handler, request));
    }

    /** In the place of {@code getSession}. */
    Object session(RequestSession side, Request request, boolean create) {
        ServedSessions sessions = ((JettyExchange) side.exchange()).isLook() ? null : served(request);
        if (sessions == null) {
            return Adapter.UNANSWERED;
        }
        Object binding = ThreadBinding.bind(side);
        try {
            ServedSession found = sessions.find(side);
            if (found == null && create) {
                if (request.getResponse().isCommitted()) {
                    throw new IllegalStateException("Response is committed");
                }
                found = sessions.begin(side);
            }
            if (found == null) {
                return null;
            }
            JettySession session = (JettySession) found.view();
            session.enter(side);
            return session;
        } finally {
            ThreadBinding.unbind(binding);
        }
    }

    /** In the place of {@code isRequestedSessionIdValid}. */
    Object isRequestedIdValid(RequestSession side, Request request) {
        ServedSessions sessions = served(request);
        if (sessions == null) {
            return Adapter.UNANSWERED;
        }
        String requested = request.getRequestedSessionId();
        ServedSession found = requested == null ? null : sessions.find(side);
        return found != null && found.id().equals(requested);
    }

    /** The id in what the client sent. Where it sent several, the one that it has a session by. */
    String requestedId(RequestSession side, Request request, String sent) {
        JettyExchange exchange = (JettyExchange) side.exchange();
        ServedSessionCache cache = exchange.wantsWhatWasSent() ? null : ServedSessionCache.of(request.getSessionHandler());
        ServedSessions sessions = cache == null ? null : cache.served();
        if (sessions == null) {
            return sent;
        }
        List<String> all = cache.application().transport().sent(exchange);
        ServedSession found = all.size() > 1 ? sessions.find(side) : null;
        for (String each : all) {
            if (found != null && sessions.idIn(each).equals(found.id())) {
                return found.id();
            }
        }
        return sessions.idIn(sent);
    }

    private static ServedSessions served(Request request) {
        ServedSessionCache cache = ServedSessionCache.of(request.getSessionHandler());
        return cache == null ? null : cache.served();
    }
}
