package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.session.RequestSession;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

final class UndertowExchange implements Exchange {

    private final HttpServerExchange exchange;
    private final KeptSessions kept;
    private final UndertowServers servers;

    UndertowExchange(HttpServerExchange exchange, KeptSessions kept, UndertowServers servers) {
        this.exchange = exchange;
        this.kept = kept;
        this.servers = servers;
    }

    boolean isOf(HttpServerExchange other) {
        return exchange == other;
    }

    /** Not told here: a servlet deployment makes itself known when it takes over. */
    @Override
    public WebApplication webApplication() {
        return null;
    }

    @Override
    public WebApplication outside() {
        return servers.of(exchange);
    }

    @Override
    public Object keep(Object side) {
        return kept.keep(exchange, (RequestSession) side);
    }

    @Override
    public boolean haveHeadersLeft() {
        return KeptSessions.hasResponseLeft(exchange);
    }

    @Override
    public boolean isSecure() {
        return "https".equalsIgnoreCase(exchange.getRequestScheme());
    }

    @Override
    public List<String> requestHeaders(String name) {
        HeaderValues values = exchange.getRequestHeaders().get(name);
        return values == null ? Collections.<String>emptyList() : new ArrayList<>(values);
    }

    @Override
    public void addResponseHeader(String name, String value) {
        exchange.getResponseHeaders().add(new HttpString(name), value);
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Integer.toString(retryAfterSeconds));
    }
}
