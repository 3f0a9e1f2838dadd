package io.restsession.e2e.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A client of the probe over HTTP/2 without TLS. Its first request asks an HTTP/1.1 connection to become an HTTP/2 one; all
 * others are streams of that. It keeps its session's id.
 */
public final class Http2Client {

    private static final long PATIENCE_SECONDS = 30;

    private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_2).build();
    private final String base;
    private final String cookieName;
    private final Consumer<String> witness;
    private String id;

    Http2Client(int port, String path, String cookieName, Consumer<String> witness) {
        base = "http://127.0.0.1:" + port + path;
        this.cookieName = cookieName;
        this.witness = witness;
    }

    public Response get(String target) {
        return receive(send("GET", target));
    }

    /** Runs a script; gives its result lines. */
    public List<String> run(String... steps) {
        return get(Steps.of(steps).on("/run")).lines();
    }

    public String ask(String step) {
        return run(step).get(0);
    }

    /** The first half of an exchange; what it gives is done when the head of the response has come. */
    public CompletableFuture<HttpResponse<InputStream>> send(String method, String target) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + target)).method(method, HttpRequest.BodyPublishers.noBody());
        if (id != null) {
            request.header("Cookie", cookieName + "=" + id);
        }
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Waits for the head. */
    public static HttpResponse<InputStream> head(CompletableFuture<HttpResponse<InputStream>> sent) {
        try {
            return sent.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for all of it. */
    public Response receive(CompletableFuture<HttpResponse<InputStream>> sent) {
        HttpResponse<InputStream> response = head(sent);
        if (response.version() != Version.HTTP_2) {
            throw new AssertionError("it came over " + response.version());
        }
        List<Header> headers = new ArrayList<>();
        response.headers().map().forEach((name, values) -> values.forEach(value -> headers.add(new Header(name, value))));
        try (InputStream body = response.body()) {
            Response received = new Response(response.statusCode(), List.copyOf(headers), new byte[0], body.readAllBytes());
            IdCarrier.cookie(cookieName).given(received).forEach(this::take);
            return received;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String id() {
        return id;
    }

    private void take(String given) {
        witness.accept(given);
        id = given.isEmpty() ? null : given;
    }
}
