package io.restsession.agent.jetty12.adapter;

import io.restsession.core.session.RequestSession;
import java.nio.ByteBuffer;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.util.Callback;

/** Puts a session between a request's channel and its stream, where every response passes. */
final class SessionStreams implements Function<HttpStream, HttpStream> {

    private static final int FINAL = 200;
    private static final int SWITCHING_PROTOCOLS = 101;

    private final RequestSession session;
    private final Jetty12Exchange exchange;
    private final KeptSessions kept;

    SessionStreams(RequestSession session, Jetty12Exchange exchange, KeptSessions kept) {
        this.session = session;
        this.exchange = exchange;
        this.kept = kept;
    }

    @Override
    public HttpStream apply(HttpStream stream) {
        if (stream.isCommitted()) {
            exchange.headersHaveLeft();
        }
        return new Watched(stream);
    }

    private final class Watched extends HttpStream.Wrapper {

        Watched(HttpStream wrapped) {
            super(wrapped);
        }

        /** Under the channel's lock: tells the client its id, and leaves the store to {@link #send}, which runs before a byte leaves. */
        @Override
        public void prepareResponse(HttpFields.Mutable headers) {
            exchange.headersLeave(headers, session);
            super.prepareResponse(headers);
        }

        @Override
        public void send(MetaData.Request request, MetaData.Response response, boolean last, ByteBuffer content, Callback callback) {
            MetaData.Response sent = response;
            if (response != null && (response.getStatus() >= FINAL || response.getStatus() == SWITCHING_PROTOCOLS)) {
                session.commitBeforeResponse();
                sent = exchange.refusedOr(response);
            }
            super.send(request, sent, last, content, callback);
        }

        @Override
        public void succeeded() {
            kept.over(exchange.identity());
            super.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            kept.over(exchange.identity());
            super.failed(failure);
        }
    }
}
