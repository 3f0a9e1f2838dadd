package com.example.visits;

import io.restsession.Session;
import io.restsession.SessionContext;
import io.undertow.Handlers;
import io.undertow.Undertow;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.StatusCodes;
import java.net.InetSocketAddress;

/**
 * Remembers who somebody is and counts their visits.
 *
 * <pre>
 * PUT /session/info      stores age and name
 * GET /session/info/age  the age
 * GET /visits            counts a visit
 * GET /session/logout    forgets everything
 * </pre>
 */
public final class VisitsApp {

    private static final int DEFAULT_PORT = 8080;

    private VisitsApp() {
    }

    /** Starts the server on 127.0.0.1; the only argument is the port, 8080 without one. */
    public static void main(String[] args) {
        int port = args.length > 0 ? Integer.parseInt(args[0]) : DEFAULT_PORT;
        Undertow server = Undertow.builder().addHttpListener(port, "127.0.0.1").setHandler(routes()).build();
        server.start();
        InetSocketAddress address = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        System.out.println("Listening on http://127.0.0.1:" + address.getPort() + "/");
    }

    private static HttpHandler routes() {
        return Handlers.routing()
            .put("/session/info", VisitsApp::storeInfo)
            .get("/session/info/age", VisitsApp::age)
            .get("/visits", VisitsApp::countVisit)
            .get("/session/logout", VisitsApp::logout);
    }

    private static void storeInfo(HttpServerExchange exchange) {
        Session session = SessionContext.current();
        session.setValue("age", 20);
        session.setValue("name", "Roger");
        answer(exchange, "stored");
    }

    private static void age(HttpServerExchange exchange) {
        Integer age = SessionContext.current().getValue("age");
        if (age == null) {
            exchange.setStatusCode(StatusCodes.NOT_FOUND);
            answer(exchange, "no age");
        } else {
            answer(exchange, age.toString());
        }
    }

    private static void countVisit(HttpServerExchange exchange) {
        Session session = SessionContext.current();
        Integer before = session.getValue("visits");
        int visits = before == null ? 1 : before + 1;
        session.setValue("visits", visits);
        answer(exchange, "visits: " + visits);
    }

    private static void logout(HttpServerExchange exchange) {
        SessionContext.current().destroy();
        answer(exchange, "bye");
    }

    private static void answer(HttpServerExchange exchange, String text) {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
        exchange.getResponseSender().send(text + "\n");
    }
}
