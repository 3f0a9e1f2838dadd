package io.restsession.core.http;

import java.util.List;

/** The id in a header of the same name in requests and responses. An empty one tells the client to forget it. */
final class HeaderTransport implements IdTransport {

    private final String name;

    HeaderTransport(String name) {
        this.name = name;
    }

    @Override
    public List<String> sent(Exchange exchange) {
        List<String> values = exchange.requestHeaders(name);
        return values.size() > CookieTransport.MOST_TOKENS ? values.subList(0, CookieTransport.MOST_TOKENS) : values;
    }

    @Override
    public void tell(Exchange exchange, String token) {
        exchange.addResponseHeader(name, token);
    }

    @Override
    public void forget(Exchange exchange) {
        exchange.addResponseHeader(name, "");
    }
}
