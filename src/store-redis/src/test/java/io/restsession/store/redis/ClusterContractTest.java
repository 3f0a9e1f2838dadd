package io.restsession.store.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What stores promise, on a cluster. */
class ClusterContractTest extends RealTimeContract {

    private static RedisClusterProcesses cluster;

    @BeforeAll
    static void start() {
        cluster = new RedisClusterProcesses(3);
    }

    @AfterAll
    static void stop() {
        cluster.close();
    }

    @Override
    String url() {
        return cluster.url(false);
    }

    /** What is at once is so on one server here, too. */
    @Override
    protected int calls() {
        return 150;
    }
}
