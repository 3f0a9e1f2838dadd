package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code getSession()} is the container's own, with its own cookie, and ours is another session. */
abstract class BesideTheme extends Contract {

    private static final String NAME = "JSESSIONID";

    BesideTheme(Running running) {
        super(running);
    }

    @Test
    void itLivesBesideOurs() {
        Client client = clientWith("a", "x");
        Response first = client.get(Steps.of("r.find", "s.incr n", "get a").on("/run"));
        assertEquals(List.of("none", "1", "String:x"), first.lines());
        assertEquals(List.of(NAME), first.cookies().stream().map(SetCookie::name).toList());
        Request second = Request.get(Steps.of("r.valid", "s.incr n", "keys").on("/run"));
        assertEquals(List.of("true", "2", "[a]"), client.exchange(second.with("Cookie", container(first))).lines());
    }

    @Test
    void itIsNoCallOfOurStore() {
        assertEquals(new Counts(0, 0), callsOf(() -> client().run("s.incr n")));
    }

    @Test
    void endingItLeavesOurs() {
        Client client = clientWith("a", "x");
        assertEquals(List.of("1", "invalidated", "String:x"), client.run("s.incr n", "s.invalidate", "get a"));
        assertEquals("String:x", client.ask("get a"));
    }

    private static String container(Response response) {
        List<SetCookie> cookies = response.cookies(NAME);
        assertTrue(cookies.size() == 1, response::toString);
        return NAME + "=" + cookies.get(0).value();
    }
}
