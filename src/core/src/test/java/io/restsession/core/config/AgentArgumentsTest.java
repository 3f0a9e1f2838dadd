package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentArgumentsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ";", " ; ;; "})
    void nothingIsNoMistake(String arguments) {
        assertEquals(1_800_000, Given.nothing().agent(arguments).read().maxAgeMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"store=%s", "rest.session.store=%s", " store = %s ", "store=%s;", ";renew=true;;store=%s;http=true",
        "store=\"%s\"", "store='%s'", "store = \"%s\" ; renew=true"})
    void aValueIsRead(String arguments) {
        assertEquals("file:/a=b", Given.nothing().agent(arguments.replace("%s", "file:/a=b") + ";sign=false").read().store());
    }

    @ParameterizedTest
    @ValueSource(strings = {"store=jdbc:x\\;a=1\\;b=2", "store=\"jdbc:x;a=1;b=2\"", "store='jdbc:x;a=1;b=2'"})
    void aSemicolonInAValue(String arguments) {
        Settings settings = Given.nothing().agent(arguments + ";sign=false;renew=false").read();
        assertEquals("jdbc:x;a=1;b=2", settings.store());
        assertFalse(settings.renew());
    }

    @Test
    void quotesInsideQuotes() {
        assertEquals("file:a\"b'", Given.nothing().agent("store=\"file:a\\\"b'\";sign=false").read().store());
        assertEquals("file:a\"b'", Given.nothing().agent("store='file:a\"b\\'';sign=false").read().store());
    }

    @Test
    void otherBackslashesAndLaterQuotesAreThemselves() {
        assertEquals("file:C:\\a\\\\b\"c\"", Given.nothing().agent("store=file:C:\\a\\\\b\"c\";sign=false").read().store());
        assertEquals("file:C:\\a\\b", Given.nothing().agent("store=\"file:C:\\a\\b\";sign=false").read().store());
    }

    @Test
    void aBackslashAtTheEnd() {
        assertEquals("file:a\\", Given.nothing().agent("sign=false;store=file:a\\").read().store());
    }

    @Test
    void aLaterValueOfAKeyCountsAndIsWarnedOf() {
        Given given = Given.nothing().agent("maxAge=1s;rest.session.maxAge=2s");
        assertEquals(2000, given.read().maxAgeMillis());
        assertTrue(given.logged().get(0).contains("rest.session.maxAge is given more than once (agent argument)"));
    }

    @Test
    void keysAreSpelledExactly() {
        Given given = Given.nothing().agent("MAXAGE=1s");
        assertEquals(1_800_000, given.read().maxAgeMillis());
        assertTrue(given.logged().get(0).contains("Unknown key MAXAGE (agent argument)"));
    }

    @Test
    void aPieceWithoutAnEqualsSignIsAMistakeAndNotShown() {
        assertEquals(List.of("agent argument 2 has no \"=\"; allowed: key=value;key=value, with \\; for a semicolon in a value"),
            Given.nothing().agent("secret=" + Given.SECRET + ";rest-of-the-secret;maxAge=1s").mistakes());
    }

    @Test
    void aPieceWithoutAKey() {
        assertEquals("agent argument 1 has nothing before its \"=\"; allowed: key=value;key=value",
            Given.nothing().agent(" =secret").mistake());
    }

    @Test
    void aQuoteThatDoesNotEnd() {
        assertEquals("agent argument 2, secret: its quote does not end; allowed: key=\"value\";key=value",
            Given.nothing().agent("renew=true;secret=\"abc;def=1").mistake());
    }

    @Test
    void somethingBehindAQuotedValue() {
        assertEquals(List.of("agent argument 1, secret: something stands behind its quoted value; allowed: key=\"value\";key=value",
            "rest.session.renew = \"x\" (agent argument): allowed: true or false"),
            Given.nothing().agent("secret=\"abc\"def;renew=x").mistakes());
    }
}
