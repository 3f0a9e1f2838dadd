package io.restsession.e2e.httpsession;

import io.restsession.e2e.harness.Connection;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A client that keeps cookies as a browser does, but for those that are cleared: so it goes on as it would without the agent.
 * What it asks and is answered goes into a report. Not thread-safe.
 */
final class Browser implements AutoCloseable {

    private record Key(String name, String path) {
    }

    private final int port;
    private final Report report;
    private final Map<Key, String> cookies = new LinkedHashMap<>();
    private Connection connection;
    private boolean pathsOverlooked;

    Browser(int port, Report report) {
        this.port = port;
        this.report = report;
    }

    /** The attributes of cookies that a deployment has set are told, too. */
    void tellCookiesInFull() {
        report.tellCookiesInFull();
    }

    /** Cookies are kept, and not told. */
    void overlookCookies() {
        report.overlookCookies();
    }

    /** Cookies are for the whole server, whatever their paths. */
    void overlookPaths() {
        pathsOverlooked = true;
        report.overlookPaths();
    }

    /** Has steps done. */
    Response ask(String path, String... steps) {
        return get(Steps.of(steps).on(path), path + " " + String.join(", ", steps));
    }

    /** Has steps done in several places. */
    Response ask(String path, Steps steps) {
        return get(steps.on(path), steps.readable(path));
    }

    Response get(String target) {
        return get(target, target);
    }

    Response send(Request request) {
        return told(request, request.method() + " " + request.target());
    }

    /** Without a word in the report. */
    Response quietly(String target) {
        return exchange(Request.get(target));
    }

    /** Forgets all cookies. */
    void forget() {
        cookies.clear();
    }

    /** Sends this cookie from now on. */
    void take(String name, String path, String value) {
        cookies.put(new Key(name, path), value);
    }

    /** A second one with the same cookies and report. */
    Browser twin() {
        Browser twin = new Browser(port, report);
        twin.cookies.putAll(cookies);
        twin.pathsOverlooked = pathsOverlooked;
        return twin;
    }

    void note(String text) {
        report.addAll(text);
    }

    @Override
    public void close() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private Response get(String target, String asked) {
        return told(Request.get(target), asked);
    }

    private Response told(Request request, String asked) {
        Response response = exchange(request);
        report.add(asked, response);
        return response;
    }

    private Response exchange(Request request) {
        if (connection == null) {
            connection = new Connection(port);
        }
        String sent = cookies.entrySet().stream().filter(cookie -> isFor(cookie.getKey().path(), request.target()))
            .map(cookie -> cookie.getKey().name() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        Response response = connection.exchange(sent.isEmpty() ? request : request.with("Cookie", sent));
        for (SetCookie cookie : response.cookies()) {
            if (!cookie.clears()) {
                take(cookie.name(), pathsOverlooked ? "/" : cookie.attributes().getOrDefault("path", "/"), cookie.value());
            }
        }
        if ("close".equalsIgnoreCase(response.header("Connection"))) {
            close();
        }
        return response;
    }

    private static boolean isFor(String path, String target) {
        return path.equals("/") || target.equals(path) || target.startsWith(path + "/") || target.startsWith(path + "?")
            || target.startsWith(path + ";");
    }
}
