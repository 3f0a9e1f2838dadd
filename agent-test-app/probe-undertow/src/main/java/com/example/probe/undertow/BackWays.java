package com.example.probe.undertow;

import com.example.probe.Plan;
import io.restsession.Session;
import io.restsession.SessionContext;
import io.undertow.io.IoCallback;
import io.undertow.io.Sender;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.function.Consumer;

/** Ways that run the steps on a worker and go back to the IO thread on purpose, which then responds. */
final class BackWays {

    private BackWays() {
    }

    static void addTo(Map<String, HttpHandler> ways) {
        ways.put("back-handler", stepsFirst((exchange, plan) -> exchange.dispatch(exchange.getIoThread(), again -> there(again, plan))));
        ways.put("back-runnable", stepsFirst((exchange, plan) -> exchange.dispatch(exchange.getIoThread(), () -> there(exchange, plan))));
        ways.put("back-late", stepsFirst((exchange, plan) -> late(exchange)));
        ways.put("back-sender", unnoticed(exchange -> exchange.getResponseSender().send(Response.SMALL)));
        ways.put("back-large", unnoticed(exchange -> exchange.getResponseSender().send(ByteBuffer.wrap(Response.large()))));
        ways.put("back-callback", unnoticed(BackWays::callback));
        ways.put("back-file", unnoticed(SenderWays::sendFile));
        ways.put("back-channel", unnoticed(SenderWays::write));
        ways.put("back-end", unnoticed(HttpServerExchange::endExchange));
        ways.put("back-nocontent", unnoticed(exchange -> exchange.setStatusCode(StatusCodes.NO_CONTENT).endExchange()));
        ways.put("back-notmodified", unnoticed(exchange -> exchange.setStatusCode(StatusCodes.NOT_MODIFIED).endExchange()));
    }

    /** What a handler does once the steps have run on a worker. */
    private interface After {
        void go(HttpServerExchange exchange, Plan plan);
    }

    private static HttpHandler stepsFirst(After after) {
        return onWorker(exchange -> {
            try {
                after.go(exchange, Response.begin(exchange));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static HttpHandler onWorker(Consumer<HttpServerExchange> handler) {
        return exchange -> {
            if (exchange.isInIoThread()) {
                exchange.dispatch(again -> handler.accept(again));
            } else {
                handler.accept(exchange);
            }
        };
    }

    /** In a way that tells the server nothing of where the exchange goes on. */
    private static HttpHandler unnoticed(Consumer<HttpServerExchange> response) {
        return stepsFirst((exchange, plan) -> exchange.dispatch(SameThreadExecutor.INSTANCE,
            () -> exchange.getIoThread().execute(() -> response.accept(exchange))));
    }

    /** Further steps run on the IO thread, then the response comes. */
    private static void there(HttpServerExchange exchange, Plan plan) {
        try {
            String results = plan.there();
            exchange.getResponseSender().send(results == null ? Response.SMALL : results + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A change that comes when all has been sent, on the IO thread that has sent it. */
    private static void late(HttpServerExchange exchange) {
        Session session = SessionContext.current();
        exchange.addExchangeCompleteListener((ended, next) -> {
            session.setValue("late", Thread.currentThread().getName().contains("I/O") ? "on an IO thread" : "elsewhere");
            next.proceed();
        });
        exchange.dispatch(SameThreadExecutor.INSTANCE, () -> exchange.getIoThread().execute(exchange::endExchange));
    }

    private static void callback(HttpServerExchange exchange) {
        exchange.getResponseHeaders().put(Headers.TRANSFER_ENCODING, "chunked");
        exchange.getResponseSender().send("first\n", new IoCallback() {
            @Override
            public void onComplete(HttpServerExchange same, Sender sender) {
                sender.send("second\n", IoCallback.END_EXCHANGE);
            }

            @Override
            public void onException(HttpServerExchange same, Sender sender, IOException failure) {
                same.endExchange();
            }
        });
    }
}
