package io.restsession.agent.undertow.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.core.http.Exchange;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.restsession.core.session.ThreadBinding;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.SameThreadExecutor;
import org.xnio.XnioWorker;

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
        return isBoundTo(exchange) ? ThreadBinding.bound() : kept.of(exchange);
    }

    /**
     * An exchange's own tasks execute a handler. But with a store that may wait, where a task goes to an executor of the
     * application's choice, what was changed is written first, as it may be an IO thread; and it arrives bound to its exchange, so
     * that it is known to be there on purpose.
     */
    @Override
    public Runnable carrying(Object exchange, Object executor, Runnable task) {
        boolean chosen = executor != null && executor != SameThreadExecutor.INSTANCE && !(executor instanceof XnioWorker);
        if (chosen && layer().mayWait()) {
            RequestSession session = kept.of((HttpServerExchange) exchange);
            if (session != null && !UndertowExchange.isIoThread() && !KeptSessions.hasResponseLeft((HttpServerExchange) exchange)) {
                session.commitEarly();
            }
        } else if (task.getClass().getName().startsWith(HttpServerExchange.class.getName())) {
            return task;
        }
        return super.carrying(exchange, executor, task);
    }

    /** Handlers that the server itself would run on an IO thread go to a worker, with a store that may wait. */
    @Override
    public Object handler(Object request, Object handler) {
        if (!layer().mayWait() || !UndertowExchange.isIoThread() || isBoundTo((HttpServerExchange) request)
            || PartsReceived.isReceiver(handler)) {
            return handler;
        }
        return new WorkerFirst((HttpHandler) handler);
    }

    private static boolean isBoundTo(HttpServerExchange exchange) {
        RequestSession bound = ThreadBinding.bound();
        Exchange of = bound == null ? null : bound.exchange();
        return of instanceof UndertowExchange && ((UndertowExchange) of).isOf(exchange);
    }

    @Override
    public void started(Object server) {
        servers.started((Undertow) server);
    }
}
