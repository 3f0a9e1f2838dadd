package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which threads see the session, and which must not. */
public abstract class ThreadsContract extends Contract {

    protected ThreadsContract(Running running) {
        super(running);
    }

    @Test
    void aWrappedTaskSeesItOnAnotherThread() {
        Client client = clientWith("a", "x");
        assertEquals(List.of("String:x", "true"), client.run("inPoolWrapped get a", "inPoolWrappedTask active"));
    }

    @Test
    void whatAWrappedTaskChangesIsStored() {
        Client client = clientWith("a", "x");
        assertEquals(List.of("set", "String:y"), client.run("inPoolWrapped set b text y", "get b"));
        assertEquals(List.of("String:y", "set"), client.run("get b", "inPoolWrappedTask set c text z"));
        assertEquals("String:z", client.ask("get c"));
    }

    @Test
    void anyOtherThreadSeesNone() {
        Client client = clientWith("a", "x");
        assertEquals(List.of("String:x", "false", "absent", "false", "absent"),
            client.run("get a", "inPool active", "inPool find", "inNewThread active", "inNewThread find"));
        String answer = client.ask("inPool current");
        assertTrue(answer.startsWith("IllegalStateException"), answer);
    }

    @Test
    void aThreadKeepsNothingOfAWrappedTask() {
        Client client = clientWith("a", "x");
        for (int i = 0; i < 5; i++) {
            assertEquals(List.of("String:x", "false"), client.run("inPoolWrapped get a", "inPool active"));
        }
    }

    @Test
    void aRequestKeepsNothingOfTheOneBefore() {
        Client client = clientWith("a", "x");
        for (int i = 0; i < 40; i++) {
            assertEquals("String:x", client.ask("get a"));
            assertEquals(List.of("true", "absent"), client().run("active", "find"));
        }
    }
}
