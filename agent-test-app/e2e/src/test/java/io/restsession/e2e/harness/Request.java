package io.restsession.e2e.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** An HTTP/1.1 request, byte for byte. The host it names is always the same, so that answers can be compared. Immutable. */
public record Request(String method, String target, List<Header> headers, String body) {

    public static Request get(String target) {
        return of("GET", target);
    }

    public static Request of(String method, String target) {
        return of(method, target, "probe.test");
    }

    public static Request of(String method, String target, String host) {
        return new Request(method, target, List.of(new Header("Host", host)), "");
    }

    public Request with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Request(method, target, List.copyOf(more), body);
    }

    public Request withBody(String text) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        Request request = with("Content-Type", "text/plain; charset=UTF-8").with("Content-Length", String.valueOf(length));
        return new Request(method, target, request.headers, text);
    }

    boolean wantsNoBody() {
        return "HEAD".equals(method);
    }

    byte[] head() {
        StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] bodyBytes() {
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
