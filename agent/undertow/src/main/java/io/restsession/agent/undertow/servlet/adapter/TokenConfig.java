package io.restsession.agent.undertow.servlet.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.ServedSessions;
import io.restsession.core.session.ThreadBinding;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.SessionConfig;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * A deployment's session config where its sessions are served: what travels is what clients are given for ids, what Undertow sees
 * are the ids. The client is not told here, but when the response leaves.
 */
final class TokenConfig implements SessionConfig {

    private final SessionConfig given;
    private final DeployedContext deployed;

    TokenConfig(SessionConfig given, DeployedContext deployed) {
        this.given = given;
        this.deployed = deployed;
    }

    DeployedContext deployed() {
        return deployed;
    }

    /** Undertow reads cookies here at every request, and fails where it can't: as it would without us. */
    void readAsGiven(HttpServerExchange exchange) {
        given.findSessionId(exchange);
    }

    @Override
    public void setSessionId(HttpServerExchange exchange, String id) {
    }

    @Override
    public void clearSession(HttpServerExchange exchange, String id) {
    }

    /** The id that was sent, or what was sent in the place of one. */
    @Override
    public String findSessionId(HttpServerExchange exchange) {
        String sent = inCookie(exchange);
        if (sent == null) {
            sent = inUrl(exchange);
        }
        ServedSessions sessions = deployed.sessions();
        return sent == null || sessions == null ? sent : sessions.idIn(sent);
    }

    /** Where clients are asked otherwise than the deployment says, the settings say so. */
    private String inCookie(HttpServerExchange exchange) {
        RequestSession bound = ThreadBinding.bound();
        Exchange shown = bound == null ? null : bound.exchange();
        List<String> sent = shown == null ? Collections.<String>emptyList() : deployed.application().transport().sent(shown);
        ServedSessions sessions = deployed.sessions();
        for (String each : sent) {
            if (sessions != null && !sessions.idIn(each).equals(each)) {
                return each;
            }
        }
        return sent.isEmpty() ? null : sent.get(0);
    }

    /** A session id in the URL's path parameter; null: there is none, or it is not to be looked at. */
    String inUrl(HttpServerExchange exchange) {
        String parameter = deployed.urlParameter();
        Deque<String> values = parameter == null ? null : exchange.getPathParameters().get(parameter);
        return values == null ? null : values.peekFirst();
    }

    @Override
    public SessionCookieSource sessionCookieSource(HttpServerExchange exchange) {
        return inCookie(exchange) != null ? SessionCookieSource.COOKIE
            : inUrl(exchange) != null ? SessionCookieSource.URL : SessionCookieSource.NONE;
    }

    @Override
    public String rewriteUrl(String url, String id) {
        ServedSessions sessions = deployed.sessions();
        return given.rewriteUrl(url, sessions == null ? id : sessions.token(id));
    }
}
