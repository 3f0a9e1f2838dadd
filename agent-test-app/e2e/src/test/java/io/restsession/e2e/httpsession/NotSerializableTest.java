package io.restsession.e2e.httpsession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.e2e.harness.Client;
import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A value that is not serializable is refused where the settings say so. */
@On(value = {"tomcat-9-sessions", "jetty-9.4-sessions", "jetty-12.1-ee10-sessions", "undertow-servlet-2.3-sessions"},
    settings = "http.nonSerializable=fail")
class NotSerializableTest extends Suite {

    @Test
    void itIsRefusedAtOnce() {
        Client client = server.client();
        List<String> lines = client.run("s.set a text x", "s.set p person Roger,20", "s.get p", "s.names");
        String refused = lines.get(1);
        assertTrue(refused.startsWith("IllegalArgumentException: ") && refused.contains("com.example.probe.Person"), refused);
        assertEquals(List.of("null", "[a]"), lines.subList(2, 4));
        assertEquals(List.of("[a]", "String:x"), client.run("s.names", "s.get a"));
    }

    @Test
    void whatIsSerializableIsNot() {
        Client client = server.client();
        assertEquals("set", client.ask("s.set a account Roger"));
        assertEquals("Account:Roger[]", client.ask("s.get a"));
    }
}
