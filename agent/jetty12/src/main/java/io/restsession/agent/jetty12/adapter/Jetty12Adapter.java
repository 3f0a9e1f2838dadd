package io.restsession.agent.jetty12.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.ContextHandler;

/**
 * Keeps the session side beside the request for the time it lasts: Jetty lists every attribute of a request to the
 * application. Hears from the request's stream when the response leaves and when the request is over.
 */
public final class Jetty12Adapter extends Adapter {

    private final ConcurrentMap<RequestIdentity, RequestSession> open = new ConcurrentHashMap<>();
    private final Jetty12Applications applications;

    public Jetty12Adapter(SessionLayer layer) {
        super(layer);
        applications = new Jetty12Applications(layer.webApplications());
    }

    @Override
    public RequestSession open(Object request, Object response) {
        Request jetty = (Request) request;
        RequestIdentity identity = new RequestIdentity(jetty);
        RequestSession session = open.get(identity);
        if (session == null) {
            Jetty12Exchange exchange = new Jetty12Exchange(jetty, layer().webApplications().server());
            session = layer().open(exchange);
            open.put(identity, session);
            jetty.addHttpStreamWrapper(new SessionStreams(session, exchange, identity, open));
        }
        return session;
    }

    @Override
    public RequestSession find(Object request) {
        return open.get(new RequestIdentity((Request) request));
    }

    /** @param application a context handler or its context; anything else is outside of every context and of no matter */
    @Override
    public void enter(RequestSession session, Object application) {
        if (application instanceof ContextHandler) {
            session.enter(applications.of((ContextHandler) application));
        } else if (application instanceof ContextHandler.ScopedContext) {
            ContextHandler handler = ((ContextHandler.ScopedContext) application).getContextHandler();
            session.enter(applications.of(handler));
        }
    }
}
