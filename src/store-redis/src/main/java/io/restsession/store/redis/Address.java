package io.restsession.store.redis;

/** Where a server listens. Immutable. */
final class Address {

    private final String host;
    private final int port;

    Address(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /**
     * Reads {@code host}, {@code host:port} or {@code [IPv6 address]:port}.
     *
     * @throws IllegalArgumentException if it is none of these; its message says why, and shows nothing of it
     */
    static Address read(String text, int defaultPort) {
        int colon = text.startsWith("[") ? text.indexOf(':', Math.max(0, text.indexOf(']'))) : text.indexOf(':');
        String host = colon < 0 ? text : text.substring(0, colon);
        boolean isBracketed = host.length() > 2 && host.startsWith("[") && host.endsWith("]");
        String bare = isBracketed ? host.substring(1, host.length() - 1) : host;
        if (!bare.matches(isBracketed ? "[0-9A-Fa-f:.]+(%[0-9A-Za-z]+)?" : "[0-9A-Za-z._-]+")) {
            throw new IllegalArgumentException("a host is missing, or is none (an IPv6 address stands in [ ])");
        }
        return new Address(bare, colon < 0 ? defaultPort : port(text.substring(colon + 1)));
    }

    private static int port(String text) {
        int port = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("a port is not a number from 1 to 65535");
        }
        return port;
    }

    /** Without brackets around an IPv6 address. */
    String host() {
        return host;
    }

    int port() {
        return port;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Address && port == ((Address) other).port && host.equals(((Address) other).host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    /** For messages. */
    @Override
    public String toString() {
        return (host.indexOf(':') < 0 ? host : '[' + host + ']') + ':' + port;
    }
}
