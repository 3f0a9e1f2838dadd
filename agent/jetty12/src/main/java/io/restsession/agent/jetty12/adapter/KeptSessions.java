package io.restsession.agent.jetty12.adapter;

import io.restsession.core.session.RequestSession;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.jetty.server.Request;

/** Keeps a session side beside its request for the time it lasts: Jetty lists every attribute of a request to the application. */
final class KeptSessions {

    private final ConcurrentMap<RequestIdentity, RequestSession> kept = new ConcurrentHashMap<>();

    RequestSession of(RequestIdentity identity) {
        return kept.isEmpty() ? null : kept.get(identity);
    }

    /** Keeps it, and puts it between the request's channel and its stream. */
    RequestSession keep(Request request, Jetty12Exchange exchange, RequestSession session) {
        RequestIdentity identity = exchange.identity();
        RequestSession before = kept.putIfAbsent(identity, session);
        if (before != null) {
            return before;
        }
        try {
            request.addHttpStreamWrapper(new SessionStreams(session, exchange, this));
        } catch (RuntimeException e) {
            // The request is over, and has no stream to tell us so.
            kept.remove(identity);
            exchange.headersHaveLeft();
        }
        return session;
    }

    void over(RequestIdentity identity) {
        RequestSession session = kept.remove(identity);
        if (session != null) {
            session.complete();
        }
    }
}
