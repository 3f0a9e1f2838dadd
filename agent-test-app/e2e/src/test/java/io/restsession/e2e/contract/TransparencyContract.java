package io.restsession.e2e.contract;

import io.restsession.e2e.contract.Way.Trait;
import io.restsession.e2e.harness.Connection;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** An application without sessions answers byte for byte what it answers without the agent. */
public abstract class TransparencyContract extends Contract {

    private final List<Way> ways;

    protected TransparencyContract(Running running, List<Way> ways) {
        super(running);
        this.ways = ways;
    }

    @TestFactory
    Stream<DynamicTest> everyWayIsTheSame() {
        return ways.stream().flatMap(way -> Stream.of("GET", "HEAD").map(method -> same(way, Request.of(method, path(way)))));
    }

    @TestFactory
    Stream<DynamicTest> soItIsWhateverIsSent() {
        Way way = ways.get(0);
        Request request = Request.get(path(way));
        return Stream.of(
            same(way, request.with("Cookie", "rest_sid=garbage; JSESSIONID=garbage; other=1")),
            same(way, request.with("X-Rest-Session", "garbage")),
            same(way, request.with("Connection", "close")),
            same(way, request.with("Accept-Encoding", "gzip")),
            same(way, Request.of("POST", path(way)).withBody("text")),
            same(way, Request.of("OPTIONS", path(way))),
            same(way, Request.of("TRACE", path(way))),
            same(way, Request.of("UNKNOWN", path(way))),
            same(way, Request.get(running.server().path() + "/nothing-is-here")),
            same(way, Request.get(running.server().path() + "/%zz")));
    }

    private DynamicTest same(Way way, Request request) {
        return DynamicTest.dynamicTest(request.method() + " " + request.target() + " " + request.headers(),
            () -> Texts.assertSame(answers(way, running.portWithoutAgent(), request), answers(way, running.port(), request)));
    }

    /** Asked twice on one connection, so that a byte too much or too few after the first answer shows in the second. */
    private static String answers(Way way, int port, Request request) {
        Function<Response, String> shown = way.is(Trait.UNEVEN) ? Exchanges::unframed : Exchanges::exact;
        try (Connection connection = new Connection(port)) {
            return shown.apply(connection.exchange(request)) + again(connection, request).map(shown).orElse("(closed)");
        }
    }

    private static Optional<Response> again(Connection connection, Request request) {
        try {
            return Optional.of(connection.exchange(request));
        } catch (UncheckedIOException closed) {
            return Optional.empty();
        }
    }

    private String path(Way way) {
        return running.server().path() + way.target();
    }
}
