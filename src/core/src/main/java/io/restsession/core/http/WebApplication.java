package io.restsession.core.http;

/**
 * A web application, which is one session space. Immutable and holding nothing of the application itself, so that it may
 * outlive it. Two are the same if their space is.
 */
public final class WebApplication implements CurrentApplication {

    private final String space;
    private final IdTransport transport;

    WebApplication(String space, IdTransport transport) {
        this.space = space;
        this.transport = transport;
    }

    /** What keeps its sessions apart from every other application's, the same on every node: virtual host and context path. */
    public String space() {
        return space;
    }

    /** Itself: where it does not change during a request. */
    @Override
    public WebApplication now() {
        return this;
    }

    /** How its session ids travel. */
    public IdTransport transport() {
        return transport;
    }
}
