package io.restsession.e2e.undertow;

import io.restsession.e2e.contract.Way;
import io.restsession.e2e.contract.Way.Trait;
import java.util.List;

/** The ways that plain handlers can respond in. */
final class UndertowWays {

    static final List<Way> ALL = List.of(
        Way.of("/way/io-sender", 200),
        Way.of("/way/io-sender-length", 200),
        Way.of("/way/io-sender-large", 200, Trait.LARGE),
        Way.of("/way/io-sender-callback", 200, Trait.LATE),
        Way.of("/way/io-sender-buffers", 200),
        Way.of("/way/io-channel", 200),
        Way.of("/way/io-file", 200, Trait.LARGE),
        Way.of("/way/io-end", 200),
        Way.of("/way/io-return", 200),
        Way.of("/way/io-redirect", 302),
        Way.of("/way/io-nocontent", 204),
        Way.of("/way/io-notmodified", 304),
        Way.of("/way/io-notfound", 404),
        Way.of("/way/io-exception", 500),
        Way.of("/way/io-close-sender", 200),
        Way.of("/way/io-receive", 200),
        Way.of("/way/dispatch-runnable", 200),
        Way.of("/way/dispatch-handler", 200),
        Way.of("/way/dispatch-executor-runnable", 200),
        Way.of("/way/dispatch-executor-handler", 200),
        Way.of("/way/dispatch-twice", 200),
        Way.of("/way/dispatch-after-steps", 200),
        Way.of("/way/dispatch-exception", 500),
        Way.of("/way/blocking-small", 200),
        Way.of("/way/blocking-empty", 200),
        Way.of("/way/blocking-nocontent", 204),
        Way.of("/way/blocking-flush", 200, Trait.EARLY, Trait.LATE),
        Way.of("/way/blocking-overflow", 200, Trait.LARGE, Trait.EARLY, Trait.LATE),
        Way.of("/way/blocking-length", 200, Trait.EARLY),
        Way.of("/way/blocking-close", 200, Trait.EARLY),
        Way.of("/way/blocking-sender", 200, Trait.EARLY),
        Way.of("/way/blocking-exception", 500),
        Way.of("/way/blocking-started", 200),
        Way.of("/way/back-handler", 200),
        Way.of("/way/back-runnable", 200),
        Way.of("/way/back-sender", 200),
        Way.of("/way/back-large", 200, Trait.LARGE),
        Way.of("/way/back-callback", 200),
        Way.of("/way/back-file", 200, Trait.LARGE),
        Way.of("/way/back-channel", 200),
        Way.of("/way/back-end", 200),
        Way.of("/way/back-nocontent", 204),
        Way.of("/way/back-notmodified", 304),
        Way.of("/static/large.txt", 200, Trait.LARGE));

    /** Of requests that use no session. */
    static final List<String> UNTOUCHED = List.of("/way/io-sender", "/way/blocking-small", "/way/dispatch-handler", "/way/io-exception",
        "/static/large.txt", "/run", "/nothing-is-here");

    private UndertowWays() {
    }
}
