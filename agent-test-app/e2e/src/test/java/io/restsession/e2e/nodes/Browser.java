package io.restsession.e2e.nodes;

import io.restsession.e2e.harness.Connection;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import java.net.URI;
import java.util.function.IntSupplier;

/**
 * One person's browser: it keeps cookies, follows redirects and sends forms. All servers have one name for it, and which of
 * them it reaches is asked for every request, as behind a load balancer.
 */
final class Browser {

    private static final URI HOST = URI.create("http://probe.test/");
    private static final int REDIRECTS = 10;

    private final IntSupplier port;
    private final CookieJar cookies = new CookieJar();

    Browser(IntSupplier port) {
        this.port = port;
    }

    /** @param path from the server's root */
    Page open(String path) {
        return open(HOST.resolve(path));
    }

    Page open(URI url) {
        return follow(url, Request.get(target(url)));
    }

    Page send(Form form) {
        if (!form.isPost()) {
            return open(form.url());
        }
        Request post = Request.of("POST", target(form.url())).with("Origin", "http://" + HOST.getHost());
        String body = form.body();
        return follow(form.url(), new Request(post.method(), post.target(), post.with("Content-Type", "application/x-www-form-urlencoded")
            .with("Content-Length", String.valueOf(body.length())).headers(), body));
    }

    CookieJar cookies() {
        return cookies;
    }

    private Page follow(URI url, Request request) {
        URI at = url;
        Response response = exchange(at, request);
        for (int redirects = 0; leadsOn(at, response); redirects++) {
            if (redirects == REDIRECTS) {
                throw new AssertionError("redirected for ever: " + response);
            }
            at = at.resolve(response.header("Location"));
            response = exchange(at, Request.get(target(at)));
        }
        return new Page(at, response);
    }

    /** Not to another server, nor to another port. */
    private static boolean leadsOn(URI at, Response response) {
        String location = response.status() / 100 == 3 ? response.header("Location") : null;
        return location != null && HOST.equals(at.resolve(location).resolve("/"));
    }

    private Response exchange(URI url, Request request) {
        String carried = cookies.carriedTo(url.getPath());
        Request whole = request.with("User-Agent", "Mozilla/5.0").with("Accept-Language", "en").with("Connection", "close");
        try (Connection connection = new Connection(port.getAsInt())) {
            Response response = connection.exchange(carried.isEmpty() ? whole : whole.with("Cookie", carried));
            cookies.take(response, url.getPath());
            return response;
        }
    }

    private static String target(URI url) {
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }
}
