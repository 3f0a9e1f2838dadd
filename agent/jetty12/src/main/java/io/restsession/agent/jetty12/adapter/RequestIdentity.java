package io.restsession.agent.jetty12.adapter;

import org.eclipse.jetty.server.Request;

/** A request as itself, however it is wrapped. Requests compare by their attributes, which is not what is meant here. */
final class RequestIdentity {

    private final Request request;

    RequestIdentity(Request request) {
        this.request = Request.unWrap(request);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RequestIdentity && ((RequestIdentity) other).request == request;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(request);
    }
}
