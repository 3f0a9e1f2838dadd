package io.restsession.e2e.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The session as a request attribute. */
abstract class AttributeTheme extends Contract {

    AttributeTheme(Running running) {
        super(running);
    }

    @Test
    void itIsTheSessionOfTheRequest() {
        Client client = clientWith("a", "x");
        assertEquals("the current session", client.ask("attribute"));
        assertEquals(List.of("String:x", "the current session"), client.run("get a", "attribute"));
    }

    @Test
    void itIsNotAmongTheNamesAndListingThemIsNoStoreCall() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals("false", client.ask("attributeIsListed"))));
    }
}
