package io.restsession.e2e.agent;

import io.restsession.e2e.harness.Connection;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.SetCookie;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A client of an application that counts visits. Keeps one cookie. */
final class Visitor {

    private static final Pattern COUNT = Pattern.compile("visits: (\\d+)\n");

    private final int port;
    private String cookie;

    Visitor(int port) {
        this.port = port;
    }

    /** Visits; gives the count it was told. */
    int visit() {
        Response response = get("/visits");
        Matcher count = COUNT.matcher(response.text());
        if (response.status() != 200 || !count.matches()) {
            throw new AssertionError("a visit was answered with " + response);
        }
        return Integer.parseInt(count.group(1));
    }

    Response get(String target) {
        return exchange(Request.get(target));
    }

    Response exchange(Request request) {
        try (Connection connection = new Connection(port)) {
            Response response = connection.exchange(cookie == null ? request : request.with("Cookie", cookie));
            for (SetCookie given : response.cookies()) {
                cookie = given.name() + "=" + given.value();
            }
            return response;
        }
    }
}
