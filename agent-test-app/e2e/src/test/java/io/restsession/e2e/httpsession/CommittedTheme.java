package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.contract.Way;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.servlet.ServletWays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** In whichever way a response leaves: what was changed in the {@code HttpSession} before is in the store before its first byte. */
abstract class CommittedTheme extends Contract {

    CommittedTheme(Running running) {
        super(running);
    }

    /** A commit is stopped at the store; as long as it is, not a byte may come. */
    @TestFactory
    Stream<DynamicTest> noByteLeavesBeforeTheCommitIsDone() {
        return each((way, client) -> {
            client.run("s.set account account Roger");
            running.store().closeGate();
            try {
                client.send(Request.get(Steps.of("s.addTo account new").on(way.target())));
                assertTrue(running.store().awaitCommitAtGate(), "no commit came");
                assertFalse(client.connection().hasBytes(), "the response began to leave before the commit");
            } finally {
                running.store().openGate();
            }
            assertEquals(way.status(), client.receive().status());
            assertEquals("Account:Roger[new]", client.ask("s.get account"));
        });
    }

    @TestFactory
    Stream<DynamicTest> aNewSessionReachesTheClient() {
        return each((way, client) -> {
            assertEquals(way.status(), client.get(Steps.of("r.session").on(way.target())).status());
            assertEquals("true", client.ask("r.valid"));
        });
    }

    /** What is tried. */
    @FunctionalInterface
    private interface Trial {
        void of(Way way, Client client);
    }

    private Stream<DynamicTest> each(Trial trial) {
        return ServletWays.ALL.stream().map(way -> DynamicTest.dynamicTest(way.toString(), () -> trial.of(way, client())));
    }
}
