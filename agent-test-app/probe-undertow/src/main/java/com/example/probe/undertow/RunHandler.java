package com.example.probe.undertow;

import com.example.probe.Output;
import com.example.probe.Plan;
import com.example.probe.Script;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Runs a script and answers with its lines. */
final class RunHandler implements HttpHandler {

    @Override
    public void handleRequest(HttpServerExchange exchange) throws IOException {
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, "text/plain; charset=UTF-8");
        OutputStream body = exchange.getOutputStream();
        Output out = new Output() {
            @Override
            public void line(String text) throws IOException {
                body.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void flush() throws IOException {
                body.flush();
            }
        };
        SessionSteps.addTo(new Script(out), exchange)
            .with("leftovers", args -> Leftovers.of(exchange))
            .run(Plan.of(exchange.getQueryString()).steps());
    }
}
