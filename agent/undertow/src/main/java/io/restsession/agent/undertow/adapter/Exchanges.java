package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import io.undertow.server.HttpServerExchange;

/** The session sides of Undertow's exchanges. Thread-safe. */
final class Exchanges {

    private final SessionLayer layer;
    private final UndertowServers servers;
    private final KeptSessions kept = new KeptSessions();

    Exchanges(SessionLayer layer, UndertowServers servers) {
        this.layer = layer;
        this.servers = servers;
    }

    /** Opened if this is the first that is heard of the exchange. */
    RequestSession open(HttpServerExchange exchange) {
        RequestSession session = find(exchange);
        return session == null ? layer.open(new UndertowExchange(exchange, kept, servers)) : session;
    }

    /** Null: it was not opened, or not kept. */
    RequestSession find(HttpServerExchange exchange) {
        return isBoundTo(exchange) ? ThreadBinding.bound() : kept.of(exchange);
    }

    /** Null: the application has not looked for a session. */
    RequestSession kept(HttpServerExchange exchange) {
        return kept.of(exchange);
    }

    /** Whether this thread works on an exchange. */
    static boolean isBoundTo(HttpServerExchange exchange) {
        UndertowExchange bound = bound();
        return bound != null && bound.exchange() == exchange;
    }

    /** What this thread works on; null: nothing, or no exchange of Undertow's. */
    static UndertowExchange bound() {
        RequestSession bound = ThreadBinding.bound();
        Exchange of = bound == null ? null : bound.exchange();
        return of instanceof UndertowExchange ? (UndertowExchange) of : null;
    }
}
