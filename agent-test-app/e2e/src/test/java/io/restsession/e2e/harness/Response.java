package io.restsession.e2e.harness;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A response.
 *
 * @param status  its status code
 * @param headers its header lines, in order
 * @param raw     every byte that came, for HTTP/1.1; empty for HTTP/2
 * @param body    the body without its framing
 */
public record Response(int status, List<Header> headers, byte[] raw, byte[] body) {

    /** The first value of a header; null if there is none. */
    public String header(String name) {
        return headers.stream().filter(header -> header.is(name)).map(Header::value).findFirst().orElse(null);
    }

    public List<SetCookie> cookies() {
        return headers.stream().filter(header -> header.is("Set-Cookie")).map(header -> SetCookie.parse(header.value())).toList();
    }

    public List<SetCookie> cookies(String name) {
        return cookies().stream().filter(cookie -> cookie.name().equals(name)).toList();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The lines of a script's results. */
    public List<String> lines() {
        return text().isEmpty() ? List.of() : Arrays.asList(text().split("\n"));
    }

    @Override
    public String toString() {
        return status + " " + headers + "\n" + (body.length > 2000 ? "(" + body.length + " bytes)" : text());
    }
}
