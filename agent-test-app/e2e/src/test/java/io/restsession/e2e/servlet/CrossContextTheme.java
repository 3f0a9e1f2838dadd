package io.restsession.e2e.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import org.junit.jupiter.api.Test;

/** A forward from one web application to another one, where the server allows it: each has its own session. */
abstract class CrossContextTheme extends Contract {

    CrossContextTheme(Running running) {
        super(running);
    }

    @Test
    void eachHasItsOwnSession() {
        Client here = clientWith("a", "here");
        Client there = running.client("");
        there.run("set a text there");
        String name = running.server().cookieName();
        String both = name + "=" + here.id() + "; " + name + "=" + there.id();
        String steps = Steps.of("set b text one").on("/way/forward-elsewhere");
        Response response = client().exchange(Request.get(steps).with("Cookie", both));
        assumeFalse(response.text().contains("no other context"), "this server has no dispatch to other contexts");
        assertTrue(response.text().contains("String:there"), response::toString);
        assertEquals("String:one", here.ask("get b"));
        assertEquals("null", there.ask("get b"));
    }
}
