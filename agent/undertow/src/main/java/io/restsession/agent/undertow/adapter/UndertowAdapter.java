package io.restsession.agent.undertow.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.http.Exchange;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import io.undertow.Undertow;
import io.undertow.server.HttpServerExchange;

/** Undertow makes a new exchange for every request, so nothing of an exchange is touched until a session is looked for. */
public final class UndertowAdapter extends Adapter {

    private final KeptSessions kept = new KeptSessions();
    private final UndertowServers servers;

    public UndertowAdapter(SessionLayer layer) {
        super(layer);
        servers = new UndertowServers(layer.webApplications());
    }

    @Override
    public RequestSession open(Object request, Object response) {
        HttpServerExchange exchange = (HttpServerExchange) request;
        RequestSession session = find(exchange);
        return session == null ? layer().open(new UndertowExchange(exchange, kept, servers)) : session;
    }

    @Override
    public RequestSession find(Object request) {
        HttpServerExchange exchange = (HttpServerExchange) request;
        RequestSession bound = ThreadBinding.bound();
        if (bound != null) {
            Exchange of = bound.exchange();
            if (of instanceof UndertowExchange && ((UndertowExchange) of).isOf(exchange)) {
                return bound;
            }
        }
        return kept.of(exchange);
    }

    /** An exchange's own tasks execute a handler. */
    @Override
    public boolean bindsItself(Runnable task) {
        return task.getClass().getName().startsWith(HttpServerExchange.class.getName());
    }

    @Override
    public void started(Object server) {
        servers.started((Undertow) server);
    }
}
