package io.restsession.store.redis;

import io.restsession.core.store.SessionStore;
import io.restsession.core.store.StoreTroubleContract;
import org.junit.jupiter.api.AfterEach;

/** A server that keeps what it acknowledged, in trouble. */
class TroubleTest extends StoreTroubleContract {

    private final RedisProcess redis = new RedisProcess("--appendonly", "yes", "--appendfsync", "always");

    @Override
    protected SessionStore open(int port) {
        return Opened.store("redis://127.0.0.1:" + port,
            "store.connectTimeout", CONNECT_LIMIT + "ms", "store.timeout", ANSWER_LIMIT + "ms");
    }

    @Override
    protected void startServer() {
        redis.start();
    }

    @Override
    protected int serverPort() {
        return redis.port();
    }

    @Override
    protected ProcessHandle server() {
        return redis.handle();
    }

    @AfterEach
    void stop() {
        redis.close();
    }
}
