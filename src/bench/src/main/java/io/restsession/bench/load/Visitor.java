package io.restsession.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** One client with its cookies: its request is made anew only when they change. Not thread-safe. */
final class Visitor {

    private final String path;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private byte[] request;
    private long requests;

    Visitor(String path) {
        this.path = path;
        request = render();
    }

    /** The bytes to send; counts as a request. */
    byte[] next() {
        requests++;
        return request;
    }

    /** How many requests it has made. */
    long requests() {
        return requests;
    }

    /** @param header of a response, the value of Set-Cookie */
    void remember(String header) {
        int end = header.indexOf(';');
        String pair = end < 0 ? header : header.substring(0, end);
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals).trim(), pair.substring(equals + 1).trim());
        request = render();
    }

    private byte[] render() {
        StringBuilder text = new StringBuilder("GET ").append(path).append(" HTTP/1.1\r\nHost: localhost\r\n");
        String separator = "Cookie: ";
        for (Map.Entry<String, String> cookie : cookies.entrySet()) {
            text.append(separator).append(cookie.getKey()).append('=').append(cookie.getValue());
            separator = "; ";
        }
        return text.append(cookies.isEmpty() ? "\r\n" : "\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
