package com.example.probe.undertow;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.Map;

/** Ways that end on the IO thread, mostly without a body. */
final class IoWays {

    private IoWays() {
    }

    static void addTo(Map<String, HttpHandler> ways) {
        ways.put("io-end", IoWays::end);
        ways.put("io-return", Response::begin);
        ways.put("io-redirect", IoWays::redirect);
        ways.put("io-nocontent", exchange -> status(exchange, StatusCodes.NO_CONTENT));
        ways.put("io-notmodified", exchange -> status(exchange, StatusCodes.NOT_MODIFIED));
        ways.put("io-notfound", exchange -> status(exchange, StatusCodes.NOT_FOUND));
        ways.put("io-exception", IoWays::exception);
        ways.put("io-close-sender", IoWays::closeSender);
        ways.put("io-receive", new HttpContinueReadHandler(IoWays::receive));
    }

    private static void end(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.endExchange();
    }

    private static void status(HttpServerExchange exchange, int status) throws IOException {
        Response.begin(exchange);
        exchange.setStatusCode(status);
        exchange.endExchange();
    }

    private static void redirect(HttpServerExchange exchange) throws IOException {
        exchange.getResponseHeaders().put(Headers.LOCATION, "/run");
        status(exchange, StatusCodes.FOUND);
    }

    private static void exception(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        throw new IllegalStateException("thrown by the probe");
    }

    private static void closeSender(HttpServerExchange exchange) throws IOException {
        Response.begin(exchange);
        exchange.getResponseSender().close();
    }

    /** The steps run when the request's body has come, which may be long after the handler returned. */
    private static void receive(HttpServerExchange exchange) {
        exchange.getRequestReceiver().receiveFullString((again, body) -> {
            try {
                Response.begin(again);
                again.getResponseSender().send("received " + body + "\n");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
