package io.restsession.agent.undertow.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.undertow.Undertow;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ResponseCommitListener;
import io.undertow.util.AttachmentKey;

/** Keeps the session side with the exchange, and hears from the exchange itself when its response leaves and when it is over. */
public final class UndertowAdapter extends Adapter {

    private final AttachmentKey<RequestSession> key = AttachmentKey.create(RequestSession.class);
    private final UndertowServers servers;

    public UndertowAdapter(SessionLayer layer) {
        super(layer);
        servers = new UndertowServers(layer.webApplications());
    }

    @Override
    public RequestSession open(Object request, Object response) {
        HttpServerExchange exchange = (HttpServerExchange) request;
        RequestSession session = exchange.getAttachment(key);
        return session == null ? opened(exchange) : session;
    }

    @Override
    public RequestSession find(Object request) {
        return ((HttpServerExchange) request).getAttachment(key);
    }

    @Override
    public void started(Object server) {
        servers.started((Undertow) server);
    }

    private RequestSession opened(HttpServerExchange exchange) {
        if (exchange.isResponseStarted() || exchange.isComplete()) {
            return null;
        }
        RequestSession session = layer().open(new UndertowExchange(exchange, servers));
        exchange.putAttachment(key, session);
        Ends ends = new Ends(session);
        // Registered first and so asked last: what an application's own listener changes is committed too.
        exchange.addResponseCommitListener(ends);
        exchange.addExchangeCompleteListener(ends);
        return session;
    }

    private static final class Ends implements ResponseCommitListener, ExchangeCompletionListener {

        private final RequestSession session;

        Ends(RequestSession session) {
            this.session = session;
        }

        @Override
        public void beforeCommit(HttpServerExchange exchange) {
            session.headersLeave();
        }

        @Override
        public void exchangeEvent(HttpServerExchange exchange, NextListener nextListener) {
            try {
                session.complete();
            } finally {
                nextListener.proceed();
            }
        }
    }
}
