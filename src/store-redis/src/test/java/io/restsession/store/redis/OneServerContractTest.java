package io.restsession.store.redis;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** What stores promise, on one server. */
class OneServerContractTest extends RealTimeContract {

    private static RedisProcess redis;

    @BeforeAll
    static void start() {
        redis = RedisProcess.started();
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Override
    String url() {
        return "redis://127.0.0.1:" + redis.port();
    }
}
