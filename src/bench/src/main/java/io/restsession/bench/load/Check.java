package io.restsession.bench.load;

/** What the body of a response has to be for the session to have worked. */
public enum Check {

    /** Not looked at: the work uses no session. */
    NONE,

    /** The number of requests that this session has had. */
    COUNT,

    /** 0 for the first request of the session, which puts something into it, and 1 for all others, which find it there. */
    KEPT;

    /** @param request which request of its session it was, from 1 */
    long wanted(long request) {
        return this == COUNT ? request : Math.min(request - 1, 1);
    }
}
