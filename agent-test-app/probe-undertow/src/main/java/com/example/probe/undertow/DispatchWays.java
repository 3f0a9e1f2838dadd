package com.example.probe.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Ways that leave the IO thread by a dispatch. */
final class DispatchWays {

    /** The application's own threads, of which the server knows nothing. */
    private static final ExecutorService OWN = Executors.newFixedThreadPool(4, task -> {
        Thread thread = new Thread(task, "probe executor");
        thread.setDaemon(true);
        return thread;
    });

    private DispatchWays() {
    }

    static void addTo(Map<String, HttpHandler> ways) {
        ways.put("dispatch-runnable", exchange -> exchange.dispatch(() -> respond(exchange)));
        ways.put("dispatch-handler", exchange -> exchange.dispatch(again -> respond(again)));
        ways.put("dispatch-executor-runnable", exchange -> exchange.dispatch(OWN, () -> respond(exchange)));
        ways.put("dispatch-executor-handler", exchange -> exchange.dispatch(OWN, again -> respond(again)));
        ways.put("dispatch-twice", exchange -> exchange.dispatch(again -> again.dispatch(last -> respond(last))));
        ways.put("dispatch-after-steps", DispatchWays::afterSteps);
        ways.put("dispatch-exception", exchange -> exchange.dispatch(again -> fail(again)));
    }

    private static void respond(HttpServerExchange exchange) {
        try {
            Response.begin(exchange);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        exchange.getResponseSender().send(Response.SMALL);
    }

    /** The steps run before the dispatch, the response comes after it. */
    private static void afterSteps(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.dispatch(() -> exchange.getResponseSender().send(Response.SMALL));
    }

    private static void fail(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        throw new IllegalStateException("thrown by the probe");
    }
}
