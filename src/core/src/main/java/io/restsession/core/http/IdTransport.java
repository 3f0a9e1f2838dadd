package io.restsession.core.http;

import java.util.List;

/** How a session id travels between client and application. Immutable, thread-safe. */
public interface IdTransport {

    /** The tokens a request carries, in the order they came, a bounded number of them; unverified. */
    List<String> sent(Exchange exchange);

    /** Tells the client its token. */
    void tell(Exchange exchange, String token);

    /** Tells the client to forget its token. */
    void forget(Exchange exchange);
}
