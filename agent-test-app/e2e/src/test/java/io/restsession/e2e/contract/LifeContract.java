package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From the first use of a session to its end. */
public abstract class LifeContract extends Contract {

    private static final long MINUTE = 60_000;

    protected LifeContract(Running running) {
        super(running);
    }

    @Test
    void aSessionThatHoldsNothingIsNotKept() {
        Client client = client();
        assertEquals(List.of("absent", "same", "true", "null", "null"), client.run("find", "current", "empty", "get any", "action"));
        assertNull(client.id());
    }

    @Test
    void aSessionWhoseIdWasReadIsKept() {
        Client client = client();
        String id = client.ask("id");
        assertTrue(client.id().startsWith(id + "~"));
        assertEquals(List.of("present", id), client.run("find", "id"));
    }

    @Test
    void itSaysWhatWillBeDone() {
        Client client = client();
        assertEquals(List.of("null", "set", "CREATE"), client.run("action", "set a text x", "action"));
        assertEquals(List.of("null", "String:x", "null", "set", "MODIFY", "destroyed", "null"),
            client.run("action", "get a", "action", "set a text y", "action", "destroy", "action"));
    }

    @Test
    void destroyingEndsIt() {
        Client client = clientWith("a", "x");
        Client old = client.twin();
        assertEquals("destroyed", client.ask("destroy"));
        assertNull(client.id());
        assertEquals(List.of("absent", "null"), old.run("find", "get a"));
    }

    @Test
    void aSecondDestroyDoesNothing() {
        assertEquals("null", clientWith("a", "x").ask("destroyTwice"));
    }

    @Test
    void aDestroyedSessionTakesNoValues() {
        Client client = clientWith("a", "x");
        String answer = client.ask("setAfterDestroy");
        assertTrue(answer.startsWith("IllegalStateException"), answer);
    }

    @Test
    void anotherSessionMayBeginWhereOneWasDestroyed() {
        Client client = clientWith("a", "x");
        String before = client.id();
        assertEquals(List.of("destroyed", "set"), client.run("destroy", "set b text y"));
        assertNotNull(client.id());
        assertNotEquals(before, client.id());
        assertEquals("[b]", client.ask("keys"));
    }

    @Test
    void aNewIdKeepsTheData() {
        Client client = clientWith("a", "x");
        Client old = client.twin();
        String issuedAt = client.ask("issuedAt");
        assertEquals("regenerated", client.ask("regenerate"));
        assertNotEquals(old.id(), client.id());
        assertEquals(List.of("String:x", issuedAt), client.run("get a", "issuedAt"));
        assertEquals("absent", old.ask("find"));
    }

    @Test
    void aNewIdCannotBeGivenOnceTheResponseHasLeft() {
        Client client = clientWith("a", "x");
        String before = client.id();
        List<String> lines = client.run("get a", "flush", "regenerate");
        assertTrue(lines.get(2).startsWith("IllegalStateException"), lines.toString());
        assertEquals(before, client.id());
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void itLivesHalfAnHourUnlessToldOtherwise() {
        Client client = clientWith("a", "x");
        List<String> lines = client.run("maxAge", "issuedAt", "expiresAt", "almostExpired", "expired");
        assertEquals("PT30M", lines.get(0));
        assertEquals(30 * MINUTE, Long.parseLong(lines.get(2)) - Long.parseLong(lines.get(1)));
        assertEquals(List.of("false", "false"), lines.subList(3, 5));
    }

    @Test
    void anExpiryInThePastEndsIt() {
        Client client = clientWith("a", "x");
        Client old = client.twin();
        assertEquals(List.of("set", "true"), client.run("expireIn -1", "expired"));
        assertEquals(List.of("absent", "null"), old.run("find", "get a"));
    }

    @Test
    void anExpiryIsKept() {
        Client client = clientWith("a", "x");
        long inAnHour = System.currentTimeMillis() + 60 * MINUTE;
        assertEquals(List.of("set", "true", "true"), client.run("expireIn 3600", "timeChanged", "changed"));
        long expiresAt = Long.parseLong(client.ask("expiresAt"));
        assertTrue(expiresAt >= inAnHour - MINUTE && expiresAt <= inAnHour + MINUTE, expiresAt + " is not about " + inAnHour);
    }

    @Test
    void itNeedNotExpire() {
        Client client = clientWith("a", "x");
        client.run("expireIn never");
        assertEquals(List.of("null", "false"), client.run("expiresAt", "expired"));
    }

    @Test
    void aRefreshGivesItAWholeLifeAgain() {
        Client client = clientWith("a", "x");
        client.run("expireIn 1200");
        long before = Long.parseLong(client.ask("expiresAt"));
        client.run("refresh");
        assertTrue(Long.parseLong(client.ask("expiresAt")) > before);
    }

    @Test
    void anAlmostExpiredOneIsRenewedWhenItIsUsed() {
        Client client = clientWith("a", "x");
        long before = Long.parseLong(client.run("expireIn 60", "expiresAt").get(1));
        client.run("almostExpired");
        long after = Long.parseLong(client.ask("expiresAt"));
        assertTrue(after - before > 20 * MINUTE, before + " became " + after);
    }
}
