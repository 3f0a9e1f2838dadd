package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.IdTransport;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.SessionConfig;
import java.util.Collections;
import java.util.List;

/** The application's own way, which it finds and tells ids by. */
final class ConfiguredIds implements IdTransport {

    private final SessionConfig config;

    ConfiguredIds(SessionConfig config) {
        this.config = config;
    }

    @Override
    public List<String> sent(Exchange exchange) {
        String sent = config.findSessionId(exchange(exchange));
        return sent == null ? Collections.<String>emptyList() : Collections.singletonList(sent);
    }

    @Override
    public void tell(Exchange exchange, String token) {
        config.setSessionId(exchange(exchange), token);
    }

    @Override
    public void forget(Exchange exchange) {
        HttpServerExchange at = exchange(exchange);
        String sent = config.findSessionId(at);
        if (sent != null) {
            config.clearSession(at, sent);
        }
    }

    private static HttpServerExchange exchange(Exchange exchange) {
        return ((UndertowExchange) exchange).exchange();
    }
}
