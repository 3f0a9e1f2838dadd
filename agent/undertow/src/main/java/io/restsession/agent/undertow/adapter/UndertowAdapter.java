package io.restsession.agent.undertow.adapter;

import io.restsession.agent.spi.Adapter;
import io.restsession.agent.undertow.Deployed;
import io.restsession.core.session.RequestSession;
import io.restsession.core.session.SessionLayer;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionAttachmentHandler;
import io.undertow.util.SameThreadExecutor;
import org.xnio.XnioWorker;

/** Undertow makes a new exchange for every request, so nothing of an exchange is touched until a session is looked for. */
public final class UndertowAdapter extends Adapter {

    private final UndertowServers servers;
    private final Exchanges exchanges;
    private final ServedManagers managers;

    public UndertowAdapter(SessionLayer layer) {
        super(layer);
        servers = new UndertowServers(layer);
        exchanges = new Exchanges(layer, servers);
        managers = new ServedManagers(layer, servers, exchanges);
    }

    @Override
    public RequestSession open(Object request, Object response) {
        return exchanges.open((HttpServerExchange) request);
    }

    @Override
    public RequestSession find(Object request) {
        return exchanges.find((HttpServerExchange) request);
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
            RequestSession session = exchanges.kept((HttpServerExchange) exchange);
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
        if (!layer().mayWait() || !UndertowExchange.isIoThread() || Exchanges.isBoundTo((HttpServerExchange) request)
            || PartsReceived.isReceiver(handler)) {
            return handler;
        }
        return new WorkerFirst((HttpHandler) handler);
    }

    @Override
    public void started(Object started) {
        if (started instanceof Undertow) {
            managers.serverStarted(servers.started((Undertow) started));
        } else if (started instanceof InMemorySessionManager) {
            managers.started((InMemorySessionManager) started);
        } else if (started instanceof SessionAttachmentHandler) {
            managers.attached(((SessionAttachmentHandler) started).getSessionManager());
        } else if (started instanceof Deployed) {
            managers.deployed((Deployed) started);
        }
    }

    @Override
    public Object answer(String method, Object on, Object[] arguments) {
        return managers.answer(method, on, arguments);
    }

    @Override
    public Object changed(String method, Object on, Object value) {
        UndertowExchange bound = Exchanges.bound();
        return bound == null ? value : bound.inUrl((String) value);
    }
}
