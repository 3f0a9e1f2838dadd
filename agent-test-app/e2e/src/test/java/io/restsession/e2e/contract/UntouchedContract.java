package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A request costs the store no more than it asks for: nothing where it never looks at its session. */
public abstract class UntouchedContract extends Contract {

    private final List<String> targets;

    /** @param targets of requests that use no session */
    protected UntouchedContract(Running running, List<String> targets) {
        super(running);
        this.targets = targets;
    }

    @TestFactory
    Stream<DynamicTest> anUntouchedSessionIsNoStoreCallWhateverTheCookie() {
        return targets.stream().map(target -> DynamicTest.dynamicTest(target, () -> {
            Client valid = clientWith("a", "x");
            for (String id : new String[] {null, valid.id(), HostileIds.forged(valid.id()), "garbage", "", unknown()}) {
                Client client = client();
                client.take(id);
                assertEquals(new Counts(0, 0), callsOf(() -> {
                    Response response = client.get(target);
                    assertEquals(List.of(), response.cookies());
                }));
            }
        }));
    }

    @Test
    void askingWhetherThereMayBeOneIsNoStoreCall() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals("true", client.ask("active"))));
    }

    @Test
    void lookingForOneWithoutAnIdIsNoStoreCall() {
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals("absent", client().ask("find"))));
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals("null", client().ask("get a"))));
    }

    @Test
    void readingIsOneLoadHoweverOften() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(1, 0), callsOf(() -> {
            Response response = client.get(Steps.of("find", "get a", "get b", "keys", "changed", "json", "find").on("/run"));
            assertEquals(List.of(), response.cookies());
        }));
    }

    @Test
    void writingIsOneLoadAndOneCommitHoweverMuch() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(1, 1), callsOf(() -> client.run("set a text y", "set b text z", "remove c", "incr n")));
    }

    @Test
    void aNewSessionIsOneCommit() {
        assertEquals(new Counts(0, 1), callsOf(() -> client().run("set a text x", "set b text y")));
    }

    @Test
    void settingWhatIsThereAlreadyIsNoCommit() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(1, 0), callsOf(() -> client.run("set a text x")));
    }

    private String unknown() {
        Client client = clientWith("a", "x");
        String id = client.id();
        client.run("destroy");
        return id;
    }
}
