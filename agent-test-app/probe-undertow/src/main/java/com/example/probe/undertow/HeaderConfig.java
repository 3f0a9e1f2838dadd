package com.example.probe.undertow;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.SessionConfig;
import io.undertow.util.HttpString;

/** A way for ids to travel that is the application's own. */
final class HeaderConfig implements SessionConfig {

    private static final HttpString NAME = new HttpString("X-Probe-Session");

    @Override
    public void setSessionId(HttpServerExchange exchange, String id) {
        exchange.getResponseHeaders().put(NAME, id);
    }

    @Override
    public void clearSession(HttpServerExchange exchange, String id) {
        exchange.getResponseHeaders().put(NAME, "none");
    }

    @Override
    public String findSessionId(HttpServerExchange exchange) {
        return exchange.getRequestHeaders().getFirst(NAME);
    }

    @Override
    public SessionCookieSource sessionCookieSource(HttpServerExchange exchange) {
        return findSessionId(exchange) == null ? SessionCookieSource.NONE : SessionCookieSource.OTHER;
    }

    @Override
    public String rewriteUrl(String url, String id) {
        return url;
    }
}
