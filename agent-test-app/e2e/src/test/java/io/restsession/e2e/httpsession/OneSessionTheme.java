package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.contract.Contract;
import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.ProbeServers;
import io.restsession.e2e.harness.Request;
import io.restsession.e2e.harness.Response;
import io.restsession.e2e.harness.Running;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code SessionContext.current()} and {@code getSession()} are one session of one web application. */
abstract class OneSessionTheme extends Contract {

    OneSessionTheme(Running running) {
        super(running);
    }

    @ParameterizedTest
    @CsvSource({"r.session, id", "id, r.session"})
    void theyHaveOneIdAndOneCookie(String first, String second) {
        Client client = client();
        Response response = client.get(Steps.of("set z text z", first, second).on("/run"));
        String id = response.lines().get(1).replaceAll("[{}]", "");
        assertEquals(id, response.lines().get(2).replaceAll("[{}]", ""));
        assertEquals(List.of(running.server().cookieName()), response.cookies().stream().map(SetCookie::name).toList());
        assertTrue(client.id().startsWith(id + "~"), "the cookie is the signed id");
        assertEquals(List.of("{" + id + "}", id, "{" + id + "}", "true"), client.run("r.session", "id", "r.requestedId", "r.valid"));
    }

    @Test
    void theAgentBeginsWhereTheApplicationDoes() {
        Client client = client();
        assertEquals("absent", client.ask("find"));
        assertEquals("none", client.ask("r.find"));
        client.run("r.session");
        assertEquals("present", client.ask("find"));
        Client other = clientWith("a", "x");
        assertNotEquals("none", other.ask("r.find"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text    | Roger   | String:Roger      | String:Roger
        int     | 20      | Integer:20        | Integer:20
        long    | 7       | Long:7            | Long:7
        double  | 1.5     | Double:1.5        | Double:1.5
        bool    | true    | Boolean:true      | Boolean:true
        list    | a,b     | List:[a, b]       | List:[a, b]
        map     | x=1,y=2 | Map:{x=1, y=2}    | Map:{x=1, y=2}
        account | Roger   | Account:Roger[]   | Account:Roger[]
        """)
    void whatIsSetInTheHttpSessionIsReadInOurs(String type, String text, String now, String later) {
        Client client = client();
        assertEquals(now, client.run("s.set a " + type + " " + text, "get a").get(1));
        assertEquals(later, client.ask("get a"));
        assertEquals(later, client.ask("s.get a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        text   | Roger    | String:Roger           | String:Roger
        int    | 20       | Integer:20             | Integer:20
        bool   | true     | Boolean:true           | Boolean:true
        list   | a,b      | List:[a, b]            | List:[a, b]
        map    | x=1,y=2  | Map:{x=1, y=2}         | Map:{x=1, y=2}
        person | Roger,20 | Person:Roger,20        | Map:{age=20, name=Roger}
        """)
    void whatIsSetInOursIsReadInTheHttpSession(String type, String text, String now, String later) {
        Client client = client();
        assertEquals(now, client.run("set a " + type + " " + text, "s.get a").get(1));
        assertEquals(later, client.ask("s.get a"));
    }

    @Test
    void theyHaveTheSameNames() {
        Client client = client();
        assertEquals(List.of("set", "set", "[a, b]", "[a, b]"), client.run("s.set a text x", "set b text y", "keys", "s.names"));
        assertEquals(List.of("removed", "removed", "[]", "[]"), client.run("remove a", "s.remove b", "keys", "s.names"));
        assertEquals(List.of("[]", "[]"), client.run("keys", "s.names"));
    }

    @Test
    void aChangeInsideAValueIsSeenInBoth() {
        Client client = client();
        client.run("s.set list list a");
        assertEquals(List.of("List:[a, b]", "List:[a, b]"), client.run("s.addTo list b", "get list"));
        assertEquals(List.of("List:[a, b, c]", "List:[a, b, c]"), client.run("addTo list c", "s.get list"));
        assertEquals("List:[a, b, c]", client.ask("get list"));
    }

    @ParameterizedTest
    @CsvSource({"destroy", "s.invalidate"})
    void bothEndIt(String end) {
        Client client = clientWith("a", "x");
        client.run("s.set b text y", "keep ended");
        String id = client.id();
        assertEquals(List.of("absent", "none"), client.run("keep ended", end, "find", "r.find").subList(2, 4));
        assertNull(client.id(), "the cookie was not cleared");
        Client old = client();
        old.take(id);
        assertEquals(List.of("absent", "none", "false"), old.run("find", "r.find", "r.valid"));
        assertTrue(old.ask("kept ended get b").startsWith("IllegalStateException"));
        assertEquals(List.of("[]", "[]"), old.run("keys", "s.names"));
    }

    @ParameterizedTest
    @CsvSource({"regenerate", "r.changeId"})
    void bothGiveItAnotherId(String change) {
        Client client = clientWith("a", "x");
        String before = client.id();
        List<String> lines = client.run("s.set b text y", "e.id", change, "e.id", "id", "keys");
        assertNotEquals(lines.get(1), lines.get(3));
        assertEquals(lines.get(3), "{" + lines.get(4) + "}");
        assertEquals("[a, b]", lines.get(5));
        assertNotEquals(before, client.id());
        assertEquals(List.of(lines.get(3), "[a, b]"), client.run("e.id", "s.names"));
        Client old = client();
        old.take(before);
        assertEquals(List.of("absent", "none"), old.run("find", "r.find"));
    }

    @Test
    void anEndIsHeardHoweverItCame() {
        for (String end : List.of("destroy", "s.invalidate")) {
            Client client = running.client(Scene.LISTENING);
            client.get(Steps.of("s.set a text x", "set b text y", "s.set c bound one", "events").on("/do"));
            String heard = client.get(Steps.of(end, "events").on("/do")).text();
            assertTrue(heard.contains("{a=String:x, b=String:y, c=Bound:one} heard by") && heard.contains("Declared"), heard);
            assertTrue(heard.contains("one unbound"), heard);
        }
    }

    @Test
    void aChangeOfTheIdIsHeardHoweverItCame() {
        for (String change : List.of("regenerate", "r.changeId")) {
            Client client = running.client(Scene.LISTENING);
            client.get(Steps.of("s.set a text x", "events").on("/do"));
            String heard = client.get(Steps.of(change, "events").on("/do")).text();
            assertTrue(heard.contains("id changed {") && heard.contains("Declared"), heard);
        }
    }

    @Test
    void aSessionThatBeganInOursIsHeardWhenItIsFirstLookedFor() {
        Client client = running.client(Scene.LISTENING);
        String heard = client.get(Steps.of("events", "set a text x", "r.find", "events").on("/do")).text();
        assertEquals(1, heard.split("created \\{", -1).length - 1, heard);
        heard = client.get(Steps.of("r.find", "events").on("/do")).text();
        assertEquals(0, heard.split("created \\{", -1).length - 1, heard);
    }

    @Test
    void anIdThatIsNotSignedHereIsNotAdopted() {
        Client owner = clientWith("a", "x");
        String id = owner.id();
        Client elsewhere = running.client(Scene.LISTENING);
        elsewhere.get(Steps.of("s.set a text elsewhere").on("/do"));
        for (String sent : List.of(id.substring(0, id.indexOf('~')), forged(id), id.replace('~', '.'), elsewhere.id(), "madeup")) {
            Client hostile = client();
            hostile.take(sent);
            assertEquals(List.of("none", "false"), hostile.run("r.find", "r.valid"), "the id was taken");
            String began = hostile.ask("r.session");
            assertTrue(!began.contains(sent.split("~")[0]), "the id was adopted");
        }
        assertEquals("String:x", owner.ask("s.get a"));
    }

    /** Servers differ in which of several cookies they take, and in which they drop: an unsigned id must not come in beside a token. */
    @Test
    void anUnsignedIdBesideATokenIsNotTaken() {
        Client owner = clientWith("a", "x");
        Client attacker = clientWith("a", "own");
        String dead = attacker.id();
        attacker.ask("s.invalidate");
        for (String token : List.of(dead, dead + ".a\\b", dead + ".a b")) {
            for (boolean plainFirst : new boolean[] {true, false}) {
                String plain = owner.id().substring(0, owner.id().indexOf('~'));
                String name = running.server().cookieName() + "=";
                String cookies = plainFirst ? name + plain + "; " + name + token : name + token + "; " + name + plain;
                Request request = Request.of("GET", running.server().path() + Steps.of("r.find", "r.valid", "s.get a").on("/run"));
                List<String> answers = client().connection().exchange(request.with("Cookie", cookies)).lines();
                assertEquals(List.of("none", "false"), answers.subList(0, 2), cookies);
                assertTrue(!answers.contains("String:x"), cookies);
            }
        }
    }

    @Test
    void applicationsOnTwoHostsNeverMeet() {
        Client here = clientWith("a", "here");
        String carried = running.server().cookieName() + "=" + here.id();
        Response there = onOtherHost(carried, "r.find", "r.valid", "find", "s.set a text there", "r.session");
        assertEquals(List.of("none", "false", "absent"), there.lines().subList(0, 3));
        String other = there.cookies().get(0).value();
        assertTrue(!other.contains(here.id().split("~")[0]), "the id was adopted");
        assertEquals(List.of("String:there"), onOtherHost(running.server().cookieName() + "=" + other, "s.get a").lines());
        assertEquals("String:here", here.ask("s.get a"));
    }

    private static String forged(String id) {
        int at = id.indexOf('~') + 1;
        return id.substring(0, at) + (id.charAt(at) == 'A' ? 'B' : 'A') + id.substring(at + 1);
    }

    private Response onOtherHost(String cookie, String... steps) {
        Request request = Request.of("GET", running.server().path() + Steps.of(steps).on("/run"), ProbeServers.OTHER_HOST);
        return client().connection().exchange(request.with("Cookie", cookie));
    }
}
