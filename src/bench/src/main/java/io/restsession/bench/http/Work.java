package io.restsession.bench.http;

import io.restsession.bench.load.Check;

/**
 * What is asked of the servers.
 *
 * @param path     of the requests
 * @param check    what the answers have to be
 * @param sessions how many sessions take turns
 */
record Work(String path, Check check, int sessions) {

    /** Enough that a server always has something to do, few enough that it does not queue for long. */
    static final int CONNECTIONS = 16;

    static final Work HELLO = new Work("/hello", Check.NONE, CONNECTIONS);
    static final Work VISIT = new Work("/visit", Check.COUNT, CONNECTIONS);
    static final Work READ = new Work("/read", Check.KEPT, CONNECTIONS);
}
