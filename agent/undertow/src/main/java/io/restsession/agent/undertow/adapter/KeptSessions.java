package io.restsession.agent.undertow.adapter;

import io.restsession.core.session.RequestSession;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.ResponseCommitListener;
import io.undertow.util.AttachmentKey;

/** Keeps a session side among its exchange's attachments, and lets it hear when the response leaves and when the exchange is over. */
final class KeptSessions {

    private final AttachmentKey<RequestSession> key = AttachmentKey.create(RequestSession.class);

    RequestSession of(HttpServerExchange exchange) {
        return exchange.getAttachment(key);
    }

    RequestSession keep(HttpServerExchange exchange, RequestSession session) {
        synchronized (exchange) {
            RequestSession kept = exchange.getAttachment(key);
            if (kept != null) {
                return kept;
            }
            exchange.putAttachment(key, session);
        }
        Ends ends = new Ends(session);
        if (!hasResponseLeft(exchange)) {
            exchange.addResponseCommitListener(ends);
        }
        if (!exchange.isComplete()) {
            exchange.addExchangeCompleteListener(ends);
        }
        return session;
    }

    /** Whoever has taken the response channel may send any time, and no header is added after that. */
    static boolean hasResponseLeft(HttpServerExchange exchange) {
        return !exchange.isResponseChannelAvailable() || exchange.isResponseStarted() || exchange.isComplete();
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
