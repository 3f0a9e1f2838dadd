package io.restsession.core.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The id in a cookie. */
final class CookieTransport implements IdTransport {

    /** A client has one cookie of ours, or a few when their paths overlap. The rest is somebody trying. */
    static final int MOST_TOKENS = 4;

    private final String name;
    private final String route;
    private final String attributes;
    private final String maxAge;
    private final SecureRule secure;

    /** When the cookie is marked secure. */
    enum SecureRule {
        ALWAYS, NEVER, AS_THE_REQUEST
    }

    /**
     * @param route      the name of this node, which load balancers read behind the last dot of the value; null or empty: none
     * @param attributes what stands behind the value whatever it is, beginning with {@code "; "}
     * @param maxAge     the lifetime of a told token, beginning with {@code "; "}; empty: until the browser ends
     */
    CookieTransport(String name, String route, String attributes, String maxAge, SecureRule secure) {
        this.name = name;
        this.route = route == null || route.isEmpty() ? "" : '.' + route;
        this.attributes = attributes;
        this.maxAge = maxAge;
        this.secure = secure;
    }

    @Override
    public List<String> sent(Exchange exchange) {
        List<String> tokens = Collections.emptyList();
        for (String header : exchange.requestHeaders("Cookie")) {
            tokens = collect(header, tokens);
        }
        return tokens;
    }

    @Override
    public void tell(Exchange exchange, String token) {
        set(exchange, token + route, maxAge);
    }

    @Override
    public void forget(Exchange exchange) {
        set(exchange, "", "; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT");
    }

    private void set(Exchange exchange, String value, String lifetime) {
        boolean marked = secure == SecureRule.ALWAYS || secure == SecureRule.AS_THE_REQUEST && exchange.isSecure();
        exchange.addResponseHeader("Set-Cookie", name + '=' + value + attributes + lifetime + (marked ? "; Secure" : ""));
    }

    /**
     * The values of our cookie in a header (RFC 6265 section 4.2.1: pairs separated by semicolons; the quotes that some
     * clients put around a value are taken off). Read here and not by the server, whose parsers differ in what they drop.
     */
    private List<String> collect(String header, List<String> found) {
        List<String> tokens = found;
        int length = header.length();
        int start = 0;
        while (start < length && tokens.size() < MOST_TOKENS) {
            int end = header.indexOf(';', start);
            if (end < 0) {
                end = length;
            }
            while (start < end && isBlank(header.charAt(start))) {
                start++;
            }
            if (header.startsWith(name, start) && start + name.length() < end && header.charAt(start + name.length()) == '=') {
                tokens = with(Route.cut(unquoted(header.substring(start + name.length() + 1, end).trim())), tokens);
            }
            start = end + 1;
        }
        return tokens;
    }

    private static List<String> with(String token, List<String> tokens) {
        if (tokens.isEmpty()) {
            return Collections.singletonList(token);
        }
        List<String> more = new ArrayList<>(tokens);
        more.add(token);
        return more;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static String unquoted(String value) {
        int last = value.length() - 1;
        return last > 0 && value.charAt(0) == '"' && value.charAt(last) == '"' ? value.substring(1, last) : value;
    }
}
