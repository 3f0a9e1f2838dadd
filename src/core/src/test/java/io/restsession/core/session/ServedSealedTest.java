package io.restsession.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Sealed values of a container's session are read on every node after its id was changed. */
class ServedSealedTest extends ServedNodes {

    ServedSealedTest() {
        super("encrypt=true");
    }

    /** A whole request that changes the id, and goes on. @return the new token */
    private String changed(String token, Consumer<World.Request> afterwards) {
        try (World.Request login = world.request(token)) {
            served.find(login.session);
            login.current().regenerateId();
            afterwards.accept(login);
            login.leave();
            return login.token();
        }
    }

    @Test
    void whatAnotherNodeSealsUnderTheNewIdIsReadHere() {
        String moved = changed(begin("a", "old"), login -> { });
        startOther();
        setThere(moved, "a", "new");
        assertEquals("new", read(moved, "a"));
    }

    @Test
    void aBeanThatIsSetAfterTheChangeIsReadAgain() {
        Map<String, Object> user = Map.of("name", "root");
        String moved = changed(begin("a", "old"), login -> login.current().setValue("user", user));
        try (World.Request request = world.request(moved)) {
            served.find(request.session);
            assertEquals(user, request.current().getValue("user"));
        }
    }
}
