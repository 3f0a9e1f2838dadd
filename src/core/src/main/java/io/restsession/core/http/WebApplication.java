package io.restsession.core.http;

/**
 * A web application, which is one session space. Immutable and holding nothing of the application itself, so that it may
 * outlive it. Two are the same if their space is.
 */
public final class WebApplication implements CurrentApplication {

    private final String space;
    private final String signedFor;
    private final IdTransport transport;

    WebApplication(String space, String signedFor, IdTransport transport) {
        this.space = space;
        this.signedFor = signedFor;
        this.transport = transport;
    }

    /** What keeps its sessions apart from every other application's, the same on every node: virtual host and context path. */
    public String space() {
        return space;
    }

    /**
     * What its ids are signed for: its space; or what it has in common with other web applications, where all are set to one
     * cookie, which then has to be good in each of them.
     */
    public String signedFor() {
        return signedFor;
    }

    /** Whether other web applications may use the same cookie. */
    public boolean sharesCookie() {
        return !signedFor.equals(space);
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
