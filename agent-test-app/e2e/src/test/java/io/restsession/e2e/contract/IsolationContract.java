package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Two web applications in one server, one at the root, the other at a path under it. */
public abstract class IsolationContract extends Contract {

    protected IsolationContract(Running running) {
        super(running);
    }

    @Test
    void anIdOfOneIsABadSignatureInTheOther() {
        Client here = clientWith("a", "here");
        Client there = root();
        there.take(here.id());
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals(List.of("absent", "null"), there.run("find", "get a"))));
        there.run("set a text there");
        assertNotEquals(here.id(), there.id());
        assertEquals("String:here", here.ask("get a"));
        assertEquals("String:there", there.ask("get a"));
    }

    /** A browser sends the cookies of both to the one under the other. */
    @Test
    void eachFindsItsOwnAmongTheCookiesOfBoth() {
        Client here = clientWith("a", "here");
        Client there = root();
        there.run("set a text there");
        String name = running.server().cookieName();
        String both = name + "=" + here.id() + "; " + name + "=" + there.id();
        Request request = Request.get(Steps.of("get a").on("/run")).with("Cookie", both);
        assertEquals(List.of("String:here"), client().exchange(request).lines());
        assertEquals(List.of("String:there"), root().exchange(request).lines());
    }

    @Test
    void theCookieOfTheRootIsForTheWholeServer() {
        Response response = root().get(Steps.of("set a text x").on("/run"));
        assertEquals(Map.of("path", "/", "httponly", "", "samesite", "Lax"), response.cookies().get(0).attributes());
    }

    @Test
    void destroyingOneLeavesTheOther() {
        Client here = clientWith("a", "here");
        Client there = root();
        there.run("set a text there");
        here.run("destroy");
        assertEquals("String:there", there.ask("get a"));
    }

    private Client root() {
        return running.client("");
    }
}
