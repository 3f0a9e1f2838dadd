package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Way.Trait;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** In whichever way a response leaves: what was changed before is in the store before its first byte. */
public abstract class CommitContract extends Contract {

    private final List<Way> ways;

    protected CommitContract(Running running, List<Way> ways) {
        super(running);
        this.ways = ways;
    }

    /** A commit is stopped at the store; as long as it is, not a byte may come. */
    @TestFactory
    Stream<DynamicTest> noByteLeavesBeforeTheCommitIsDone() {
        return eachWay((way, method) -> {
            Client client = clientWith("a", "old");
            running.store().closeGate();
            try {
                client.send(Request.of(method, Steps.of("set a text new").on(way.target())));
                assertTrue(running.store().awaitCommitAtGate(), "no commit came");
                assertFalse(client.connection().hasBytes(), "the response began to leave before the commit");
            } finally {
                running.store().openGate();
            }
            assertEquals(way.status(), client.receive().status());
            assertEquals("String:new", client.ask("get a"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aNewSessionReachesTheClient() {
        return eachWay((way, method) -> {
            Client client = client();
            Response response = client.exchange(Request.of(method, Steps.of("set a text x").on(way.target())));
            assertEquals(way.status(), response.status());
            assertEquals(1, response.cookies().size(), response::toString);
            assertEquals("String:x", client.ask("get a"));
        });
    }

    @TestFactory
    Stream<DynamicTest> theEndOfASessionReachesTheClient() {
        return eachWay((way, method) -> {
            Client client = clientWith("a", "x");
            Response response = client.exchange(Request.of(method, Steps.of("destroy").on(way.target())));
            assertEquals(way.status(), response.status());
            assertEquals(1, response.cookies().size(), response::toString);
            assertNull(client.id());
        });
    }

    /** Apart from the cookie it is the response that it would be without a session. */
    @TestFactory
    Stream<DynamicTest> theResponseItselfStaysAsItIs() {
        return eachWay((way, method) -> {
            Client client = client();
            Response without = client.exchange(Request.of(method, Steps.ignored("set a text x").on(way.target())));
            Response with = client.exchange(Request.of(method, Steps.of("set a text x").on(way.target())));
            Texts.assertSame(Exchanges.text(without).replace(Steps.IGNORED + "=", Steps.STEP + "="), Exchanges.text(with));
            for (String header : List.of("Content-Type", "Transfer-Encoding", "Connection", "Location", "ETag")) {
                assertEquals(without.header(header), with.header(header), header);
            }
            assertEquals(Exchanges.length(without), Exchanges.length(with));
        });
    }

    @TestFactory
    Stream<DynamicTest> aSecondRequestReadsItWhileTheFirstStillRuns() {
        return tests(ways.stream().filter(way -> way.is(Trait.EARLY)), "GET", (way, method) -> {
            Client client = clientWith("a", "old");
            Client second = client.twin();
            String go = latch();
            client.send(Request.of(method, Steps.of("set a text new").hold(go).on(way.target())));
            try {
                assertEquals(way.status(), client.connection().readHead());
                assertEquals("String:new", second.ask("get a"));
            } finally {
                signal(go);
            }
            client.receiveRest();
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsChangedAfterThatIsWrittenToo() {
        return tests(ways.stream().filter(way -> way.is(Trait.LATE)), "GET", (way, method) -> {
            Client client = clientWith("a", "old");
            Counts before = running.store().counts();
            client.exchange(Request.of(method, Steps.of("set a text new").late("set b text late").on(way.target())));
            assertTrue(running.store().awaitCommits(before.commits() + 2), "the late change was not committed");
            assertEquals(List.of("String:new", "String:late"), client.run("get a", "get b"));
        });
    }

    private Stream<DynamicTest> eachWay(BiConsumer<Way, String> test) {
        return Stream.of("GET", "HEAD").flatMap(method -> tests(ways.stream(), method, test));
    }

    private static Stream<DynamicTest> tests(Stream<Way> ways, String method, BiConsumer<Way, String> test) {
        return ways.map(way -> DynamicTest.dynamicTest(way + ", " + method, () -> test.accept(way, method)));
    }
}
