package io.restsession.store.redis;

/** How the servers are put together. */
enum Topology {

    SINGLE(6379, "redis://user:password@host:port/database, where all but the host may be left out"),
    SENTINEL(26379, "redis+sentinel://user:password@host:port,host:port/master-name/database, the hosts being the sentinels"),
    CLUSTER(6379, "redis+cluster://user:password@host:port,host:port");

    private final int port;
    private final String form;

    Topology(int port, String form) {
        this.port = port;
        this.form = form;
    }

    /** That of a URL's scheme, in lower case; null where it is none of ours. */
    static Topology of(String scheme) {
        switch (scheme) {
            case "redis":
            case "rediss":
                return SINGLE;
            case "redis+sentinel":
            case "rediss+sentinel":
                return SENTINEL;
            case "redis+cluster":
            case "rediss+cluster":
                return CLUSTER;
            default:
                return null;
        }
    }

    /** Where a host listens that is named without a port. */
    int port() {
        return port;
    }

    /** What a URL looks like, for messages. */
    String form() {
        return form;
    }
}
