package io.restsession.core.http;

import java.util.Collections;
import java.util.List;

/** Of a deployment that uses no cookies: ids travel in URLs, which the application makes itself. */
final class UrlOnly implements IdTransport {

    static final IdTransport TRANSPORT = new UrlOnly();

    private UrlOnly() {
    }

    @Override
    public List<String> sent(Exchange exchange) {
        return Collections.emptyList();
    }

    @Override
    public void tell(Exchange exchange, String token) {
        // The application puts it into its links.
    }

    @Override
    public void forget(Exchange exchange) {
        // Links lose it as they are made anew.
    }
}
