package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.StoreControl.Counts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request costs the store. */
abstract class CostsTheme extends Contract {

    CostsTheme(Running running) {
        super(running);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/probe/static/small.txt", "/probe/nothing-is-here", "/probe/way/forward", "/probe/async/complete",
        "/probe/run", "/probe/filtered/small.txt"})
    void aRequestThatNeverLooksCostsNothing(String target) {
        Client client = client();
        client.run("s.set a text x");
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals(List.of(), client.get(target.substring(6)).cookies())));
    }

    /** Where an application has a log-in, many containers look into the session for who is logged in, with every request. */
    @ParameterizedTest
    @ValueSource(strings = {"/do", "/filtered/do", "/nothing-is-here"})
    void aContainerThatLooksForTheUserItselfReadsAtTheMost(String target) {
        Client client = client(Scene.LISTENING);
        client.get(Steps.of("s.set a text x").on("/do"));
        Counts calls = callsOf(() -> assertEquals(List.of(), client.get(target).cookies()));
        assertTrue(calls.loads() <= 1 && calls.commits() == 0, calls::toString);
    }

    @Test
    void toAskForTheIdThatCameCostsNothing() {
        Client client = clientWith("a", "x");
        assertEquals(new Counts(0, 0), callsOf(() -> client.run("r.requestedId")));
    }

    @Test
    void toLookWithoutAnIdCostsNothing() {
        assertEquals(new Counts(0, 0), callsOf(() -> assertEquals(List.of("none", "false"), client().run("r.find", "r.valid"))));
    }

    @Test
    void readingIsOneLoadHoweverOften() {
        Client client = client();
        client.run("s.set a text x", "s.set list list x", "s.set account account Roger");
        assertEquals(new Counts(1, 0), callsOf(() -> client.run("r.find", "s.get a", "s.get list", "s.get account", "s.names", "r.valid",
            "s.max", "s.isNew", "w.url /x", "get a", "r.find")));
    }

    @Test
    void writingIsOneLoadAndOneCommitHoweverMuch() {
        Client client = client();
        client.run("s.set a text x");
        assertEquals(new Counts(1, 1), callsOf(() -> client.run("s.set a text y", "s.set b account Rita", "s.remove c", "s.incr n",
            "s.setMax 100")));
    }

    @Test
    void aNewOneIsOneCommit() {
        assertEquals(new Counts(0, 1), callsOf(() -> client().run("r.session")));
        assertEquals(new Counts(0, 1), callsOf(() -> client().run("s.set a text x", "s.set b text y")));
    }

    @Test
    void aChangeInsideAValueIsOneCommit() {
        Client client = client();
        client.run("s.set account account Roger", "s.set list list x", "s.set a text x");
        assertEquals(new Counts(1, 1), callsOf(() -> client.run("s.addTo account first", "s.addTo list y")));
        assertEquals(List.of("Account:Roger[first]", "List:[x, y]"), client.run("s.get account", "s.get list"));
    }

    @ParameterizedTest
    @CsvSource({"s.invalidate", "r.changeId"})
    void anEndAndAnotherIdAreOneCommit(String step) {
        Client client = client();
        client.run("s.set a text x");
        assertEquals(new Counts(1, 1), callsOf(() -> client.run("s.get a", step)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/way/forward", "/way/include", "/way/error-page", "/async/dispatch", "/async/complete"})
    void aDispatchIsStillOneRequest(String way) {
        Client client = client();
        client.run("s.set a text x");
        assertEquals(new Counts(1, 1), callsOf(() -> client.get(Steps.of("s.get a", "s.set b text y").on(way))));
    }
}
