package io.restsession.agent.undertow.adapter;

import io.restsession.agent.spi.DeploymentCookies;
import io.restsession.core.http.DeploymentCookie;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.IdTransport;
import io.restsession.core.http.WebApplications;
import io.undertow.server.session.SessionConfig;
import io.undertow.server.session.SessionCookieConfig;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** How ids travel to a server's handlers: as the session config says that they attached to the exchange, unless the settings say it. */
final class ServerIds implements IdTransport {

    private final WebApplications applications;
    private final Map<SessionConfig, IdTransport> cookies = Collections.synchronizedMap(new WeakHashMap<>());

    /** Where there is no config. */
    private volatile IdTransport otherwise;

    ServerIds(WebApplications applications) {
        this.applications = applications;
        otherwise = applications.transport("", DeploymentCookie.UNSAID);
    }

    /** A deployment has the same session space, so that handlers before it are to find its session. */
    void otherwise(IdTransport deployment) {
        otherwise = deployment;
    }

    @Override
    public List<String> sent(Exchange exchange) {
        return of(exchange).sent(exchange);
    }

    @Override
    public void tell(Exchange exchange, String token) {
        of(exchange).tell(exchange, token);
    }

    @Override
    public void forget(Exchange exchange) {
        of(exchange).forget(exchange);
    }

    /** The same throughout an exchange, even if a config comes later: else the client would be told another way than it is asked. */
    private IdTransport of(Exchange exchange) {
        if (!(exchange instanceof UndertowExchange)) {
            return otherwise;
        }
        UndertowExchange shown = (UndertowExchange) exchange;
        IdTransport chosen = shown.ids();
        if (chosen == null) {
            SessionConfig config = shown.config();
            chosen = config == null ? otherwise : of(config);
            shown.ids(chosen);
        }
        return chosen;
    }

    private IdTransport of(SessionConfig config) {
        if (config.getClass() == SessionCookieConfig.class) {
            return cookies.computeIfAbsent(config, cookie -> cookie((SessionCookieConfig) cookie));
        }
        return applications.isTransportSet() ? otherwise : new ConfiguredIds(config);
    }

    /** Further attributes are known from Undertow 2.4 on. */
    @SuppressWarnings("unchecked")
    private IdTransport cookie(SessionCookieConfig config) {
        Object attributes = DeploymentCookies.read(config, "getAttributes");
        return applications.transport("", DeploymentCookie.UNSAID
            .with(config.getPath(), config.getDomain(), config.isSecure(), config.getMaxAge())
            .with(attributes instanceof Map ? (Map<String, String>) attributes : null)
            .named(config.getCookieName()));
    }
}
