package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What others who move {@code getSession()} out of the container have lost. */
abstract class LossesTheme extends Contract {

    LossesTheme(Running running) {
        super(running);
    }

    @Test
    void aSlowReaderDoesNotOverwriteAWriter() {
        Client reader = client();
        reader.run("s.set a text old", "s.set list list x");
        Client writer = reader.twin();
        whileHeld(reader, List.of("s.get a", "s.get list"), () -> writer.run("s.set a text new", "s.addTo list y", "s.set b text z"),
            List.of("s.names"));
        assertEquals(List.of("String:new", "List:[x, y]", "String:z"), reader.run("s.get a", "s.get list", "s.get b"));
    }

    @Test
    void allRequestsOfANodeSeeTheSameValuesAtOnce() {
        Client first = client();
        first.run("s.set a text old");
        Client second = first.twin();
        Response response = whileHeld(first, List.of("s.get a"), () -> second.run("s.set a text new"), List.of("s.get a"));
        assertEquals("String:new", response.lines().get(3));
    }

    @ParameterizedTest
    @CsvSource({
        "s.get a,            e.get a",
        "s.get a,            e.set a text late",
        "s.set a text early, e.set b text late",
        "r.find,             r.find",
        "r.requestedId,      e.get a",
        "s.get a,            r.changeId",
        "s.get a,            e.invalidate",
        "s.get a,            e.setMax 3600",
    })
    void aLogoutIsNotUndoneByARequestInFlight(String before, String after) {
        for (String end : List.of("s.invalidate", "destroy")) {
            Client inFlight = client();
            inFlight.run("s.set a text x");
            String id = inFlight.id();
            Client logout = inFlight.twin();
            Response response = whileHeld(inFlight, List.of(before), () -> logout.run(end), List.of(after));
            assertEquals(200, response.status(), response::toString);
            for (SetCookie cookie : response.cookies()) {
                assertTrue(cookie.clears(), "the client was given a session again");
            }
            Client old = client();
            old.take(id);
            assertEquals(List.of("none", "absent"), old.run("r.find", "find"));
            Client next = client();
            next.take(id);
            assertEquals(List.of("[]", "set"), next.run("s.names", "s.set c text fresh"));
            assertEquals("String:fresh", next.ask("s.get c"));
        }
    }

    @Test
    void aRequestInFlightThatAsksForASessionAfterALogoutGetsANewOne() {
        Client inFlight = client();
        inFlight.run("s.set a text x");
        Client logout = inFlight.twin();
        whileHeld(inFlight, List.of("s.get a"), () -> logout.run("s.invalidate"), List.of("s.names", "s.set b text y"));
        List<String> names = inFlight.run("e.names");
        assertTrue(List.of("[b]").equals(names), names::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"complete", "complete-without-arguments", "start", "dispatch", "complete-wrapped", "complete-inside"})
    void anAsynchronousRequestReachesIt(String way) {
        Client client = client();
        client.get(Steps.of("s.set a text x").on("/async/" + way));
        assertEquals("String:x", client.ask("get a"));
    }

    @Test
    void aValueThatIsNotSerializableStaysOnThisNodeWithOneWarning() {
        for (int i = 0; i < 2; i++) {
            Client client = client();
            client.run("s.set local person Roger,20", "s.set a text x");
            assertEquals(List.of("Person:Roger,20", "String:x", "[a, local]"), client.run("s.get local", "s.get a", "s.names"));
        }
        String warning = running.process().await(Pattern.compile("^(\\[rest-session] WARN .*'local'.*)"));
        assertTrue(warning.contains("com.example.probe.Person"), warning);
        assertEquals(1, running.process().agentLines().stream().filter(line -> line.contains("'local'")).count());
    }

    @Test
    void theTimeOutOfADeploymentIsInMinutes() {
        Client client = client(Scene.CONFIGURED);
        String answer = client.get(Steps.of("s.max", "maxAge").on("/do")).text();
        assertTrue(answer.contains("s.max -> 420") && answer.contains("maxAge -> PT7M"), answer);
    }

    @Test
    void aSmallResponseKeepsItsLengthAndCharset() {
        Client client = client();
        for (String target : List.of("/way/writer", "/way/printf", "/way/stream", "/run")) {
            Response without = client.get(Steps.ignored("s.set a text x").on(target));
            Response with = client.get(Steps.of("s.set a text x").on(target));
            assertEquals(without.header("Content-Type"), with.header("Content-Type"));
            assertEquals(without.header("Transfer-Encoding"), with.header("Transfer-Encoding"));
            assertEquals(with.body().length, Integer.parseInt(with.header("Content-Length")));
        }
    }
}
