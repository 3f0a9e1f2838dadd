package io.restsession.agent.undertow.adapter;

import io.restsession.core.log.Log;
import io.restsession.core.session.RequestSession;
import io.undertow.server.ConduitWrapper;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.ConduitFactory;
import java.util.concurrent.RejectedExecutionException;
import org.xnio.conduits.StreamSinkConduit;

/**
 * Asked when somebody wants to write the response, before its head is made, as a response commit listener is: what was changed
 * is in the store before the first byte leaves. On an IO thread nobody waits for that; the response does.
 */
final class SessionResponse implements ConduitWrapper<StreamSinkConduit> {

    private final UndertowExchange shown;
    private final RequestSession session;

    SessionResponse(UndertowExchange shown, RequestSession session) {
        this.shown = shown;
        this.session = session;
    }

    @Override
    public StreamSinkConduit wrap(ConduitFactory<StreamSinkConduit> rest, HttpServerExchange exchange) {
        if (session.headersLeaveUnlessTheyWait()) {
            return rest.create();
        }
        shown.hold();
        HeldResponse response = new HeldResponse(exchange, rest);
        try {
            exchange.getConnection().getWorker().execute(() -> commit(exchange, response));
        } catch (RejectedExecutionException e) {
            // The server takes no more work, so that the client must not learn that this was done.
            Log.warn("A session could not be committed: the server takes no more work.", e);
            exchange.getIoThread().execute(response::drop);
        }
        return response;
    }

    private void commit(HttpServerExchange exchange, HeldResponse response) {
        session.commitBeforeResponse();
        try {
            exchange.getIoThread().execute(() -> letGo(response));
        } catch (RejectedExecutionException e) {
            response.drop();
        }
    }

    private void letGo(HeldResponse response) {
        try {
            shown.letGo();
            session.tell();
            response.letGo();
        } catch (Throwable e) {
            // Whatever it is, the client must not take the response for done.
            Log.error("A response could not be sent after its session was committed", e);
            response.drop();
        }
    }
}
