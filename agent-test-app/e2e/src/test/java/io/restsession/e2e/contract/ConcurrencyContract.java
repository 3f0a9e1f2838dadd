package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Requests of one session that run at the same time. Each test holds the first while the second runs from end to end. Where
 * {@code getSession()} is served, they see each other's changes at once, as in any container; elsewhere in their next request.
 */
public abstract class ConcurrencyContract extends Contract {

    protected ConcurrencyContract(Running running) {
        super(running);
    }

    @Test
    void readingWritesNothing() {
        Client reader = clientWith("a", "old");
        Client writer = reader.twin();
        assertEquals(List.of("String:old", atOnce() ? "String:new" : "String:old"),
            whileHeld(reader, "get a", "get a", () -> writer.run("set a text new", "set b text y")));
        assertEquals(List.of("String:new", "String:y"), reader.run("get a", "get b"));
    }

    @Test
    void writersOfDifferentValuesBothWin() {
        Client first = clientWith("a", "old");
        Client second = first.twin();
        whileHeld(first, "set a text first", "set c text first", () -> second.run("set b text second"));
        assertEquals(List.of("String:first", "String:second", "String:first"), first.run("get a", "get b", "get c"));
    }

    @Test
    void ofTheSameValueTheLaterCommitWinsOrWhereTheySeeEachOtherTheLaterChange() {
        Client first = clientWith("a", "old");
        Client second = first.twin();
        whileHeld(first, "set a text first", "get a", () -> second.run("set a text second"));
        assertEquals(atOnce() ? "String:second" : "String:first", first.ask("get a"));
    }

    @Test
    void aValueRemovedByOneIsNotBroughtBackByTheOther() {
        Client first = clientWith("a", "x");
        Client second = first.twin();
        whileHeld(first, "get a", "set b text y", () -> second.run("remove a"));
        assertEquals("[b]", first.ask("keys"));
    }

    @Test
    void changesInsideDifferentValuesBothWin() {
        Client first = client();
        first.run("set one list a", "set two list a");
        Client second = first.twin();
        whileHeld(first, "addTo one first", "get two", () -> second.run("addTo two second"));
        assertEquals(List.of("List:[a, first]", "List:[a, second]"), first.run("get one", "get two"));
    }

    @Test
    void aWriterIsNotLostToAChangeOfTheId() {
        Client writer = clientWith("a", "x");
        Client login = writer.twin();
        String before = writer.id();
        whileHeld(writer, "get a", "set b text y", () -> login.run("regenerate", "set c text z"));
        assertNotEquals(before, login.id());
        assertEquals(before, writer.id(), "the writer's client was told something");
        assertEquals(List.of("[a, b, c]"), login.run("keys"));
    }

    @Test
    void manyAtOnceLoseNothing() {
        Client first = clientWith("a", "x");
        List<Client> writers = IntStream.range(0, 8).mapToObj(i -> first.twin()).toList();
        for (int round = 0; round < 5; round++) {
            for (int i = 0; i < writers.size(); i++) {
                writers.get(i).send(Request.get(Steps.of("incr own-" + i, "set shared int " + i).on("/run")));
            }
            writers.forEach(Client::receive);
        }
        List<String> expected = new ArrayList<>();
        String[] reading = new String[writers.size()];
        for (int i = 0; i < writers.size(); i++) {
            expected.add("Integer:5");
            reading[i] = "get own-" + i;
        }
        assertEquals(expected, first.run(reading));
    }

    @Test
    void clientsNeverMeet() {
        List<Client> clients = IntStream.range(0, 8).mapToObj(i -> clientWith("mine", "v" + i)).toList();
        for (int round = 0; round < 10; round++) {
            clients.forEach(client -> client.send(Request.get(Steps.of("get mine", "find").on("/run"))));
            Client stranger = client();
            assertEquals(List.of("absent", "null"), stranger.run("find", "get mine"));
            for (int i = 0; i < clients.size(); i++) {
                assertEquals(List.of("String:v" + i, "present"), clients.get(i).receive().lines());
            }
        }
    }

    private boolean atOnce() {
        return running.server().servesContainer();
    }

    /** Runs the first step, then something else from end to end, then the second; gives what the two steps answered. */
    private List<String> whileHeld(Client held, String first, String second, Runnable meanwhile) {
        Response response = whileHeld(held, List.of(first), meanwhile, List.of(second));
        assertEquals(200, response.status(), response::toString);
        return List.of(response.lines().get(0), response.lines().get(3));
    }
}
