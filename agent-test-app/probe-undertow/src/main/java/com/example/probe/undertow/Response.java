package com.example.probe.undertow;

import com.example.probe.Plan;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;

/** What all ways have in common: the steps of the plan run first, on the thread the way has chosen. */
final class Response {

    static final String SMALL = "done\n";

    /** More than any buffer of the server. */
    static final int LARGE = 200_000;

    private static final HttpString RESULTS = new HttpString("X-Results");

    private Response() {
    }

    /** Runs the steps that come before the response. */
    static Plan begin(HttpServerExchange exchange) throws IOException {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
        return run(exchange);
    }

    /** As {@link #begin}, the type of the content left to somebody else. */
    static Plan run(HttpServerExchange exchange) throws IOException {
        Plan plan = Plan.of(exchange.getQueryString());
        String results = plan.before();
        if (results != null) {
            exchange.getResponseHeaders().put(RESULTS, results);
        }
        return plan;
    }

    static byte[] large() {
        byte[] bytes = new byte[LARGE];
        for (int i = 0; i < LARGE; i++) {
            bytes[i] = (byte) (i % 64 == 63 ? '\n' : 'a' + i % 26);
        }
        return bytes;
    }
}
