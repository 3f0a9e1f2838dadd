package io.restsession.agent.undertow.adapter;

import io.restsession.core.session.RequestSession;
import io.undertow.server.ExchangeCompletionListener;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.AttachmentKey;

/** Keeps a session side among its exchange's attachments, and lets it hear when the response leaves and when the exchange is over. */
final class KeptSessions {

    private final AttachmentKey<RequestSession> key = AttachmentKey.create(RequestSession.class);

    RequestSession of(HttpServerExchange exchange) {
        return exchange.getAttachment(key);
    }

    RequestSession keep(HttpServerExchange exchange, UndertowExchange shown, RequestSession session) {
        synchronized (exchange) {
            RequestSession kept = exchange.getAttachment(key);
            if (kept != null) {
                return kept;
            }
            exchange.putAttachment(key, session);
        }
        if (!hasResponseLeft(exchange)) {
            exchange.addResponseWrapper(new SessionResponse(shown, session));
        }
        if (!exchange.isComplete()) {
            exchange.addExchangeCompleteListener(new End(session));
        }
        return session;
    }

    /** Whoever has taken the response channel may send any time, and no header is added after that. */
    static boolean hasResponseLeft(HttpServerExchange exchange) {
        return !exchange.isResponseChannelAvailable() || exchange.isResponseStarted() || exchange.isComplete();
    }

    private static final class End implements ExchangeCompletionListener {

        private final RequestSession session;

        End(RequestSession session) {
            this.session = session;
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
