package io.restsession.agent.undertow.adapter;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.XnioIoThread;

final class UndertowExchange implements Exchange {

    private final HttpServerExchange exchange;
    private final KeptSessions kept;
    private final UndertowServers servers;

    /** The response is held until the store has what it tells of. */
    private volatile boolean held;

    /** Seconds after which the client may try again, if a held response is to be refused; else null. */
    private volatile Integer refusal;

    UndertowExchange(HttpServerExchange exchange, KeptSessions kept, UndertowServers servers) {
        this.exchange = exchange;
        this.kept = kept;
        this.servers = servers;
    }

    boolean isOf(HttpServerExchange other) {
        return exchange == other;
    }

    /** Not told here: a servlet deployment makes itself known when it takes over. */
    @Override
    public WebApplication webApplication() {
        return null;
    }

    @Override
    public WebApplication outside() {
        return servers.of(exchange);
    }

    @Override
    public Object keep(Object side) {
        return kept.keep(exchange, this, (RequestSession) side);
    }

    @Override
    public boolean haveHeadersLeft() {
        return KeptSessions.hasResponseLeft(exchange);
    }

    @Override
    public boolean isSecure() {
        return "https".equalsIgnoreCase(exchange.getRequestScheme());
    }

    @Override
    public List<String> requestHeaders(String name) {
        HeaderValues values = exchange.getRequestHeaders().get(name);
        return values == null ? Collections.<String>emptyList() : new ArrayList<>(values);
    }

    @Override
    public void addResponseHeader(String name, String value) {
        exchange.getResponseHeaders().add(new HttpString(name), value);
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        if (held) {
            refusal = retryAfterSeconds;
            return;
        }
        exchange.setStatusCode(StatusCodes.SERVICE_UNAVAILABLE);
        exchange.getResponseHeaders().put(Headers.RETRY_AFTER, Integer.toString(retryAfterSeconds));
    }

    @Override
    public boolean mustNotWait() {
        return isIoThread();
    }

    @Override
    public void runWhereMayWait(Runnable task) {
        try {
            exchange.getConnection().getWorker().execute(task);
        } catch (RejectedExecutionException e) {
            Log.warn("Changes made after the response left are lost: the server takes no more work.", e);
        }
    }

    /** Whether this thread is any connection's IO thread, not only this one's. */
    static boolean isIoThread() {
        return Thread.currentThread() instanceof XnioIoThread;
    }

    /** From now on until {@link #letGo} the response has no head that could be changed. */
    void hold() {
        held = true;
    }

    /** Makes the response what it has to be after all. */
    void letGo() throws IOException {
        held = false;
        if (refusal != null) {
            StartedResponse.setStatusCode(exchange, StatusCodes.SERVICE_UNAVAILABLE);
            exchange.getResponseHeaders().put(Headers.RETRY_AFTER, refusal.toString());
        }
    }
}
