package io.restsession.e2e.servlet;

import io.restsession.e2e.contract.Way;
import io.restsession.e2e.contract.Way.Trait;
import java.util.List;

/** The ways that servlets can respond in. */
public final class ServletWays {

    public static final List<Way> ALL = List.of(
        Way.of("/way/writer", 200),
        Way.of("/way/printf", 200),
        Way.of("/way/stream", 200),
        Way.of("/way/empty", 200),
        Way.of("/way/reset", 200),
        Way.of("/way/reset-buffer", 200),
        Way.of("/way/overflow-writer", 200, Trait.LARGE, Trait.EARLY, Trait.LATE),
        Way.of("/way/overflow-stream", 200, Trait.LARGE, Trait.EARLY, Trait.LATE),
        Way.of("/way/flush", 200, Trait.EARLY, Trait.LATE),
        Way.of("/way/flush-writer", 200, Trait.EARLY, Trait.LATE),
        Way.of("/way/flush-stream", 200, Trait.EARLY, Trait.LATE),
        Way.of("/way/length-writer", 200),
        Way.of("/way/length-stream", 200),
        Way.of("/way/close-writer", 200, Trait.EARLY),
        Way.of("/way/close-stream", 200, Trait.EARLY),
        Way.of("/way/nocontent", 204),
        Way.of("/way/notmodified", 304),
        Way.of("/way/notfound", 404),
        Way.of("/way/redirect", 302),
        Way.of("/way/error", 409),
        Way.of("/way/error-message", 409),
        Way.of("/way/error-page", 410),
        Way.of("/way/exception", 500),
        Way.of("/way/exception-checked", 500),
        Way.of("/way/exception-after-body", 500),
        Way.of("/way/exception-page", 500),
        Way.of("/way/forward", 200),
        Way.of("/way/forward-static", 200),
        Way.of("/way/forward-named", 200),
        Way.of("/way/include", 200),
        Way.of("/way/include-flush", 200),
        Way.of("/async/complete", 200),
        Way.of("/async/complete-without-arguments", 200),
        Way.of("/async/complete-wrapped", 200),
        Way.of("/async/complete-empty", 200),
        Way.of("/async/complete-inside", 200),
        Way.of("/async/flush", 200, Trait.EARLY, Trait.LATE),
        Way.of("/async/start", 200),
        Way.of("/async/dispatch", 200),
        Way.of("/async/dispatch-static", 200),
        Way.of("/async/on-complete", 200),
        Way.of("/async/write", 200, Trait.LARGE, Trait.UNEVEN),
        Way.of("/async/write-inside", 200, Trait.LARGE, Trait.UNEVEN),
        Way.of("/async/read", 200));

    /** Of requests that use no session. */
    static final List<String> UNTOUCHED = List.of("/way/writer", "/way/error-page", "/way/exception", "/way/forward", "/async/complete",
        "/async/dispatch", "/async/write", "/static/small.txt", "/run", "/nothing-is-here");

    private ServletWays() {
    }
}
