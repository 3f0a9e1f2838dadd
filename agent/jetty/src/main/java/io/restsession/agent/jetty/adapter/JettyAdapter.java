package io.restsession.agent.jetty.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpChannel;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;

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

    public JettyAdapter(SessionLayer layer) throws ReflectiveOperationException {
        super(layer);
        applications = new JettyApplications(layer.webApplications());
        headers = new JettyHeaders();
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

    private static boolean isInterim(MetaData.Response info) {
        return info != null && info.getStatus() < FINAL && info.getStatus() != SWITCHING_PROTOCOLS;
    }
}
