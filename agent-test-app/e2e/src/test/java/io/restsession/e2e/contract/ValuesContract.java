package io.restsession.e2e.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.Running;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put in a session comes back from it in the next request. */
public abstract class ValuesContract extends Contract {

    protected ValuesContract(Running running) {
        super(running);
    }

    @Test
    void visitsAreCounted() {
        Client client = client();
        assertEquals("1", client.ask("incr visits"));
        assertEquals("2", client.ask("incr visits"));
        assertEquals("3", client.ask("incr visits"));
        assertEquals("1", client().ask("incr visits"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text     | Roger                | String:Roger
        int      | 20                   | Integer:20
        long     | 5000000000           | Long:5000000000
        long     | 7                    | Long:7
        double   | 1.5                  | Double:1.5
        bool     | true                 | Boolean:true
        instant  | 2026-01-02T03:04:05Z | Instant:2026-01-02T03:04:05Z
        duration | PT30M                | Duration:PT30M
        list     | a,b                  | List:[a, b]
        map      | x=1,y=2              | Map:{x=1, y=2}
        person   | Roger,20             | Map:{age=20, name=Roger}
        """)
    void aValueKeepsItsType(String type, String text, String shown) {
        Client client = client();
        client.run("set value " + type + " " + text);
        assertEquals(shown, client.ask("get value"));
    }

    @Test
    void textOfAnyAlphabetIsKept() {
        Client client = client();
        client.run("set ключ text žluťoučký-日本語-😀");
        assertEquals("String:žluťoučký-日本語-😀", client.ask("get ключ"));
    }

    @Test
    void aLargeValueIsKept() {
        Client client = client();
        client.run("set large filler 300000");
        assertEquals("String:" + "x".repeat(300_000), client.ask("get large"));
    }

    @Test
    void nullIsAValue() {
        Client client = client();
        client.run("set nothing null");
        assertEquals(List.of("true", "null"), client.run("has nothing", "get nothing"));
        assertEquals(List.of("false", "null"), client.run("has other", "get other"));
    }

    @Test
    void aRemovedValueIsGone() {
        Client client = client();
        client.run("set a text x", "set b text y");
        client.run("remove a", "remove never-there");
        assertEquals(List.of("[b]", "null"), client.run("keys", "get a"));
    }

    @Test
    void theDataIsALiveMap() {
        Client client = client();
        client.run("put a text x", "put b int 2");
        assertEquals(List.of("[a, b]", "Integer:2"), client.run("keys", "get b"));
        client.run("clear", "put c text z");
        assertEquals("[c]", client.ask("keys"));
    }

    @Test
    void aChangeInsideAListIsSeenAndStored() {
        Client client = client();
        client.run("set list list a,b");
        assertEquals(List.of("false", "List:[a, b, c]", "true"), client.run("changed", "addTo list c", "changed"));
        assertEquals("List:[a, b, c]", client.ask("get list"));
    }

    @Test
    void aChangeInsideAMapIsSeenAndStored() {
        Client client = client();
        client.run("set map map x=1");
        client.run("putIn map y 2");
        assertEquals("Map:{x=1, y=2}", client.ask("get map"));
    }

    @Test
    void aBeanIsReadWithItsTypeAndStaysLive() {
        Client client = client();
        client.run("set person person Roger,20");
        assertEquals("Person:Roger,20", client.ask("getAs person person"));
        assertEquals(List.of("Person:Rita,20", "true"), client.run("rename person Rita", "changed"));
        assertEquals("Person:Rita,20", client.ask("getAs person person"));
    }

    @Test
    void aTypedReadConverts() {
        Client client = client();
        client.run("set number int 5", "set text text 7");
        assertEquals(List.of("Long:5", "Integer:7"), client.run("getAs number long", "getAs text int"));
        assertEquals("false", client.ask("changed"));
    }

    @Test
    void whatCannotBeReadAsThatTypeIsAbsentAndStays() {
        Client client = clientWith("word", "abc");
        assertEquals("null", client.ask("getAs word int"));
        assertEquals("String:abc", client.ask("get word"));
    }

    @Test
    void whatCannotBeStoredIsRefusedAtOnce() {
        Client client = clientWith("good", "x");
        List<String> lines = client.run("set better text y", "cyclic bad");
        assertTrue(lines.get(1).startsWith("IllegalArgumentException"), lines.toString());
        assertEquals(List.of("[better, good]", "String:y"), client.run("keys", "get better"));
    }

    @Test
    void onlyTheWholeSessionIsJson() {
        Client client = client();
        client.run("set age int 20", "set name text Roger");
        List<String> lines = client.run("id", "signature", "issuedAt", "expiresAt", "json");
        String json = lines.get(4);
        assertTrue(json.contains("\"id\":\"" + lines.get(0) + "\""), json);
        assertTrue(json.contains("\"signature\":\"" + lines.get(1) + "\""), json);
        assertTrue(json.contains("\"issuedAt\":" + lines.get(2)), json);
        assertTrue(json.contains("\"expiresAt\":" + lines.get(3)), json);
        assertTrue(json.contains("\"maxAge\":1800000"), json);
        assertTrue(json.contains("\"age\":20") && json.contains("\"name\":\"Roger\""), json);
    }
}
