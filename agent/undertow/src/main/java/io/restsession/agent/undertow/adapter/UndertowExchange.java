package io.restsession.agent.undertow.adapter;

import io.restsession.agent.undertow.UrlIds;
import io.restsession.core.http.Exchange;
import io.restsession.core.http.IdTransport;
import io.restsession.core.http.WebApplication;
import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.session.InMemorySessionManager;
import io.undertow.server.session.SessionConfig;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.StatusCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.xnio.XnioIoThread;

final class UndertowExchange implements Exchange, UrlIds {

    private final HttpServerExchange exchange;
    private final KeptSessions kept;
    private final UndertowServers servers;

    /** The response is held until the store has what it tells of. */
    private volatile boolean held;

    /** Seconds after which the client may try again, if a held response is to be refused; else null. */
    private volatile Integer refusal;

    /** What the application last asked for a session, and with what. */
    private volatile InMemorySessionManager manager;
    private volatile SessionConfig given;

    /** What it got; null: nothing. */
    private volatile UndertowSession session;

    /** How ids travel; null: not chosen yet. */
    private volatile IdTransport ids;

    private volatile Supplier<String> idInUrl;

    UndertowExchange(HttpServerExchange exchange, KeptSessions kept, UndertowServers servers) {
        this.exchange = exchange;
        this.kept = kept;
        this.servers = servers;
    }

    HttpServerExchange exchange() {
        return exchange;
    }

    void asked(InMemorySessionManager asked, SessionConfig config) {
        manager = asked;
        given = config;
    }

    InMemorySessionManager manager() {
        return manager;
    }

    /** What says how ids travel; null: nobody. */
    SessionConfig config() {
        SessionConfig attached = exchange.getAttachment(SessionConfig.ATTACHMENT_KEY);
        return attached == null ? given : attached;
    }

    IdTransport ids() {
        return ids;
    }

    void ids(IdTransport chosen) {
        ids = chosen;
    }

    UndertowSession session() {
        return session;
    }

    void session(UndertowSession found) {
        session = found;
    }

    /** What a URL is to carry for an id: what the client is given for it, if it is that of this exchange's session. */
    String inUrl(String id) {
        UndertowSession found = session;
        return found != null && found.getId().equals(id) ? found.served().token() : id;
    }

    @Override
    public void idInUrl(Supplier<String> id) {
        idInUrl = id;
    }

    @Override
    public String idInUrl() {
        Supplier<String> of = idInUrl;
        return of == null ? null : of.get();
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
