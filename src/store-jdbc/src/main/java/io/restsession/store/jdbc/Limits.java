package io.restsession.store.jdbc;

import io.restsession.core.config.Settings;

/** How long what may take, in milliseconds. Immutable. */
final class Limits {

    private final int connect;
    private final int answer;

    Limits(Settings settings) {
        connect = settings.storeConnectTimeoutMillis();
        answer = settings.storeTimeoutMillis();
    }

    /** For a connection, from the pool or new. */
    int connect() {
        return connect;
    }

    /** For an answer, by this node's clock: a connection that gave none is thrown away. */
    int answer() {
        return answer;
    }

    /** What the server is told: a little less, so that it says itself what held it up, and the connection is kept. */
    int server() {
        return Math.max(1, answer - answer / 4);
    }

    /** Where a driver counts in seconds. */
    static int seconds(int millis) {
        return Math.max(1, (millis + 999) / 1000);
    }
}
