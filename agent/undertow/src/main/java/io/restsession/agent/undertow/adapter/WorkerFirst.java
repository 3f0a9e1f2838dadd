package io.restsession.agent.undertow.adapter;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.concurrent.Executor;

/** In place of a handler that the server itself would run on an IO thread: has it run on a worker thread. */
final class WorkerFirst implements HttpHandler {

    private final HttpHandler handler;

    WorkerFirst(HttpHandler handler) {
        this.handler = handler;
    }

    @Override
    public void handleRequest(HttpServerExchange exchange) {
        Executor chosen = exchange.getDispatchExecutor();
        exchange.dispatch(exchange.getConnection().getWorker(), chosen == null ? handler : again -> {
            // This dispatch is not the one it was chosen for.
            again.setDispatchExecutor(chosen);
            handler.handleRequest(again);
        });
    }
}
