package io.restsession.store.redis;

/** Where a server listens. Immutable. */
final class Address {

    private final String host;
    private final int port;

    Address(String host, int port) {
        this.host = host;
        this.port = port;
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
