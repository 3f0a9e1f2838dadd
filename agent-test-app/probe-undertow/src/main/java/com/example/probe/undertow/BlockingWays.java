package com.example.probe.undertow;

import com.example.probe.Plan;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.BlockingHandler;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Ways on a worker thread, by the blocking output stream or sender. Those whose first bytes leave early can be held. */
final class BlockingWays {

    private static final byte[] SMALL = Response.SMALL.getBytes(StandardCharsets.UTF_8);

    private BlockingWays() {
    }

    static void addTo(Map<String, HttpHandler> ways) {
        ways.put("blocking-small", blocking(exchange -> exchange.getOutputStream().write(SMALL)));
        ways.put("blocking-empty", blocking(exchange -> { }));
        ways.put("blocking-nocontent", blocking(exchange -> exchange.setStatusCode(StatusCodes.NO_CONTENT)));
        ways.put("blocking-flush", blocking(BlockingWays::flush));
        ways.put("blocking-overflow", blocking(exchange -> exchange.getOutputStream().write(Response.large())));
        ways.put("blocking-length", blocking(BlockingWays::length));
        ways.put("blocking-close", blocking(exchange -> close(exchange.getOutputStream())));
        ways.put("blocking-sender", blocking(exchange -> exchange.getResponseSender().send(Response.SMALL)));
        ways.put("blocking-exception", blocking(BlockingWays::exception));
        ways.put("blocking-started", BlockingWays::started);
    }

    private static HttpHandler blocking(HttpHandler body) {
        return new BlockingHandler(exchange -> respond(exchange, body));
    }

    private static void respond(HttpServerExchange exchange, HttpHandler body) throws Exception {
        Plan plan = Response.begin(exchange);
        body.handleRequest(exchange);
        plan.after();
    }

    private static void flush(HttpServerExchange exchange) throws IOException {
        exchange.getOutputStream().write(SMALL);
        exchange.getOutputStream().flush();
    }

    private static void length(HttpServerExchange exchange) throws IOException {
        exchange.setResponseContentLength(SMALL.length);
        exchange.getOutputStream().write(SMALL);
    }

    private static void close(OutputStream body) throws IOException {
        body.write(SMALL);
        body.close();
    }

    private static void exception(HttpServerExchange exchange) {
        throw new IllegalStateException("thrown by the probe");
    }

    /** Without the server's own handler for it. */
    private static void started(HttpServerExchange exchange) {
        exchange.dispatch(again -> {
            again.startBlocking();
            respond(again, same -> same.getOutputStream().write(SMALL));
            again.endExchange();
        });
    }
}
