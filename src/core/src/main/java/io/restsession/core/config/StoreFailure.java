package io.restsession.core.config;

/** What a request that needs its session gets while the store is out of reach. */
public enum StoreFailure {
    /** An answer 503 with Retry-After. */
    FAIL,
    /** It goes on without a session. */
    ANONYMOUS
}
