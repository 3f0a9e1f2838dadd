package io.restsession.bench.micro;

import io.restsession.core.http.Exchange;
import io.restsession.core.http.WebApplication;
import java.util.List;

/**
 * A request that carries one cookie header, and a response that keeps the last header it is told: as little of a server as there
 * can be, so that what is measured is ours. Made for each operation, as servers do. Used by one thread.
 */
final class CannedExchange implements Exchange {

    private final WebApplication application;
    private final List<String> cookies;
    private Object kept;
    private String told;

    /** @param cookies the values of the header {@code Cookie} */
    CannedExchange(WebApplication application, List<String> cookies) {
        this.application = application;
        this.cookies = cookies;
    }

    /** The value of the last response header; null: none was told. */
    String told() {
        return told;
    }

    @Override
    public WebApplication webApplication() {
        return application;
    }

    @Override
    public WebApplication outside() {
        return application;
    }

    @Override
    public Object keep(Object side) {
        if (kept == null) {
            kept = side;
        }
        return kept;
    }

    @Override
    public boolean haveHeadersLeft() {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public List<String> requestHeaders(String name) {
        return cookies;
    }

    @Override
    public void addResponseHeader(String name, String value) {
        told = value;
    }

    @Override
    public void refuse(int retryAfterSeconds) {
        throw new IllegalStateException("The store did not answer.");
    }
}
