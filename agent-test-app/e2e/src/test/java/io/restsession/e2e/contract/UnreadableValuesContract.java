package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A value that this node cannot read is absent here and stays for those who can. */
public abstract class UnreadableValuesContract extends Contract {

    protected UnreadableValuesContract(Running running) {
        super(running);
    }

    @AfterEach
    void allIsReadableAgain() {
        running.store().spoil("");
    }

    @Test
    void itIsAbsentAndTheOthersAreNot() {
        Client client = client();
        client.run("set spoiled-1 text x", "set good text y");
        running.store().spoil("spoiled");
        assertEquals(List.of("null", "String:y", "false"), client.run("get spoiled-1", "get good", "has spoiled-1"));
        assertEquals("[good]", client.ask("keys"));
    }

    @Test
    void itStaysInTheStore() {
        Client client = client();
        client.run("set spoiled-2 text x", "set good text y");
        running.store().spoil("spoiled");
        client.run("get spoiled-2", "set good text z", "set more text w");
        running.store().spoil("");
        assertEquals(List.of("String:x", "String:z", "String:w"), client.run("get spoiled-2", "get good", "get more"));
    }

    @Test
    void itCanBeReplaced() {
        Client client = client();
        client.run("set spoiled-3 text x");
        running.store().spoil("spoiled");
        client.run("set spoiled-3 text y");
        running.store().spoil("");
        assertEquals("String:y", client.ask("get spoiled-3"));
    }

    @Test
    void itIsLoggedOnce() {
        Client client = client();
        client.run("set spoiled-once text x");
        running.store().spoil("spoiled");
        for (int i = 0; i < 3; i++) {
            assertEquals("null", client.ask("get spoiled-once"));
        }
        running.process().await(Pattern.compile("^(\\[rest-session] WARN .*spoiled-once.*)"));
        List<String> lines = running.process().agentLines().stream().filter(line -> line.contains("spoiled-once")).toList();
        assertEquals(1, lines.size(), lines::toString);
    }
}
