package io.restsession.agent.jetty12.adapter;

import org.eclipse.jetty.server.Request;

/**
 * A request as itself, however it is wrapped, also by what Jetty makes of a servlet request when that goes to another context, which
 * can't be unwrapped. Requests compare by their attributes, which is not what is meant here.
 */
final class RequestIdentity {

    private final Request request;
    private final long begun;

    RequestIdentity(Request request) {
        this.request = Request.unWrap(request);
        begun = this.request.getBeginNanoTime();
    }

    @Override
    public boolean equals(Object other) {
        if (!(other instanceof RequestIdentity)) {
            return false;
        }
        RequestIdentity of = (RequestIdentity) other;
        return of.request == request || of.begun == begun && of.channel() == channel();
    }

    /** What handles the requests of a connection one after another. */
    private Object channel() {
        try {
            return request.getComponents();
        } catch (IllegalStateException e) {
            // The request is over.
            return this;
        }
    }

    @Override
    public int hashCode() {
        return Long.hashCode(begun);
    }
}
