package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ContextHandler;
import org.eclipse.jetty.server.session.AbstractSessionCache;
import org.eclipse.jetty.server.session.SessionContext;
import org.eclipse.jetty.server.session.SessionHandler;

/**
 * Keeps the session side beside the channel for the time of a request: Jetty lists every attribute of a request to the
 * application, and a channel has none.
 */
public final class JettyAdapter extends Adapter {

    private static final int FINAL = 200;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final ConcurrentMap<HttpChannel, RequestSession> open = new ConcurrentHashMap<>();
    private final JettyApplications applications;
    private final JettyHeaders headers;

    /** Null: Jetty keeps its sessions. */
    private final JettySessions sessions;

    public JettyAdapter(SessionLayer layer) throws ReflectiveOperationException {
        super(layer);
        applications = new JettyApplications(layer.webApplications());
        headers = new JettyHeaders();
        sessions = layer.servesContainers() ? sessions() : null;
    }

    private JettySessions sessions() {
        try {
            return new JettySessions(layer(), applications);
        } catch (ReflectiveOperationException | RuntimeException e) {
            Log.warn("Jetty's sessions are left to themselves, and getSession() is not served from ours, because this Jetty is too old, or"
                + " in a module that is not open (--add-opens org.eclipse.jetty.server/org.eclipse.jetty.server.session=ALL-UNNAMED)", e);
            return null;
        }
    }

    @Override
    public RequestSession open(Object request, Object response) {
        HttpChannel channel = (HttpChannel) request;
        RequestSession session = open.get(channel);
        if (session == null) {
            session = layer().open(new JettyExchange(channel, applications, headers));
            open.put(channel, session);
        }
        return session;
    }

    /** @param request a channel, or its request */
    @Override
    public RequestSession find(Object request) {
        HttpChannel channel = request instanceof HttpChannel ? (HttpChannel) request : ((Request) request).getHttpChannel();
        return channel == null ? null : open.get(channel);
    }

    /** @param response a {@code MetaData.Response}; null: the channel makes it from its response */
    @Override
    public void headersLeave(Object request, Object response) {
        HttpChannel channel = (HttpChannel) request;
        if (channel.isCommitted() || isInterim((MetaData.Response) response)) {
            return;
        }
        super.headersLeave(request, response);
    }

    @Override
    public void complete(Object request) {
        RequestSession session = open.remove((HttpChannel) request);
        if (session != null) {
            session.complete();
        }
    }

    @Override
    public Object enter(RequestSession session, Object application) {
        session.enter(applications.of((ContextHandler) application));
        return null;
    }

    /** @param server a context */
    @Override
    public void started(Object server) {
        if (sessions != null) {
            sessions.started((ContextHandler) server);
        }
    }

    @Override
    public Object answer(String method, Object on, Object[] arguments) {
        if (sessions == null) {
            return UNANSWERED;
        }
        if (on instanceof Request) {
            RequestSession side = find(on);
            return side == null ? UNANSWERED : answer(method, side, (Request) on, arguments);
        }
        if (on instanceof SessionHandler) {
            return answer(method, (SessionHandler) on, arguments);
        }
        if (on instanceof Response) {
            RequestSession side = find(((Response) on).getHttpChannel());
            if (side != null) {
                ((JettyExchange) side.exchange()).looking(method.equals("reset") ? 1 : 0);
            }
        } else if (on instanceof JettySession) {
            ((JettySession) on).renew();
            return null;
        } else if (on instanceof AbstractSessionCache) {
            sessions.initialize((AbstractSessionCache) on, (SessionContext) arguments[0]);
        }
        return UNANSWERED;
    }

    private Object answer(String method, RequestSession side, Request request, Object[] arguments) {
        return method.equals("getSession")
            ? sessions.session(side, request, (Boolean) arguments[0])
            : sessions.isRequestedIdValid(side, request);
    }

    private Object answer(String method, SessionHandler handler, Object[] arguments) {
        if (method.equals("getSessionCookie")) {
            // The client is told by us.
            return ServedSessionCache.of(handler) == null ? UNANSWERED : null;
        }
        RequestSession side = find(arguments[1]);
        if (side != null) {
            sessions.enter(handler, side, (Request) arguments[1]);
        }
        return UNANSWERED;
    }

    @Override
    public Object changed(String method, Object on, Object value) {
        RequestSession side = sessions == null ? null : find(on);
        return side == null ? value : sessions.requestedId(side, (Request) on, (String) value);
    }

    private static boolean isInterim(MetaData.Response info) {
        return info != null && info.getStatus() < FINAL && info.getStatus() != SWITCHING_PROTOCOLS;
    }
}
