package io.restsession.core.http;

import static io.restsession.core.http.Applications.forgotten;
import static io.restsession.core.http.Applications.told;
import static io.restsession.core.http.Applications.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the session cookie looks like: settings first, then the deployment, then what is right for most. */
class CookieAttributesTest {

    private static DeploymentCookie deployed(String path, String domain, Boolean secure, int maxAge, String sameSite) {
        return DeploymentCookie.UNSAID.with(path, domain, secure, maxAge)
            .with(sameSite == null ? null : Collections.singletonMap("samesite", sameSite));
    }

    private static WebApplications orWith(String key, String set) {
        return set == null ? with() : with(key + '=' + set);
    }

    @Test
    void whereNothingIsSaid() {
        assertEquals("rest_sid=token; Path=/; HttpOnly; SameSite=Lax", told(with().server()));
        assertEquals("rest_sid=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT",
            forgotten(with().server()));
    }

    @Test
    void whereTheDeploymentSaysAll() {
        WebApplication shop = with().of("host", "/shop", deployed("/all", "example.org", true, 3600, "None"));
        assertEquals("rest_sid=token; Path=/all; Domain=example.org; HttpOnly; SameSite=None; Max-Age=3600; Secure", told(shop));
        assertEquals("rest_sid=; Path=/all; Domain=example.org; HttpOnly; SameSite=None; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT"
            + "; Secure",
            forgotten(shop));
    }

    @Test
    void whereTheSettingsSayAll() {
        WebApplication shop = with("keyName=sid", "cookie.path=/mine", "cookie.domain=example.com", "cookie.secure=true",
            "cookie.httpOnly=false", "cookie.sameSite=Strict", "cookie.partitioned=true")
            .of("host", "/shop", deployed("/all", "example.org", false, -1, "None"));
        assertEquals("sid=token; Path=/mine; Domain=example.com; SameSite=Strict; Partitioned; Secure", told(shop));
    }

    @Test
    void emptyIsNotSaid() {
        assertEquals("rest_sid=token; Path=/shop; HttpOnly; SameSite=Lax", told(with().of("", "/shop", deployed("", "", null, 0, ""))));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // set, deployed, the request is secure, marked
        "-, -, false, false", "-, -, true, true",
        "-, true, false, true", "-, true, true, true",
        "-, false, false, false", "-, false, true, true",
        "auto, -, false, false", "auto, -, true, true",
        "auto, true, false, false", "auto, true, true, true",
        "true, -, false, true", "true, false, false, true", "true, false, true, true",
        "false, -, true, false", "false, true, true, false", "false, true, false, false"})
    void secure(String set, Boolean deployed, boolean request, boolean marked) {
        WebApplication application = orWith("cookie.secure", set).of(null, null, deployed(null, null, deployed, -1, null));
        FakeExchange exchange = new FakeExchange(application);
        String cookie = told(application, request ? exchange.secure() : exchange);
        assertEquals(marked, cookie.endsWith("; Secure"), cookie);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
        // set, deployed, context, path
        "-, -, -, /", "-, -, '', /", "-, -, /, /", "-, -, /shop, /shop", "-, -, /a/b, /a/b",
        "-, /, /shop, /", "-, /d, /shop, /d", "/s, /d, /shop, /s", "/s, -, -, /s"})
    void path(String set, String deployed, String context, String path) {
        WebApplication application = orWith("cookie.path", set).of(null, context, deployed(deployed, null, null, -1, null));
        assertTrue(told(application).contains("; Path=" + path + "; HttpOnly"), told(application));
    }

    /** Clients compare it with what they ask for, which is encoded; and no name may add an attribute. */
    @ParameterizedTest
    @CsvSource({"/my shop, /my%20shop", "/K\u00e4se, /K%C3%A4se", "'/a;Domain=evil', /a%3BDomain=evil", "/a%20b, /a%20b",
        "/a.b-c_d~e@f:g!$&()*+=, /a.b-c_d~e@f:g!$&()*+="})
    void aContextPathAsClientsWriteIt(String context, String path) {
        String cookie = told(with().of(null, context, DeploymentCookie.UNSAID));
        assertEquals("rest_sid=token; Path=" + path + "; HttpOnly; SameSite=Lax", cookie);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -, Lax", "-, Strict, Strict", "-, None, None", "Strict, None, Strict", "Lax, Strict, Lax"})
    void sameSite(String set, String deployed, String sameSite) {
        WebApplication application = orWith("cookie.sameSite", set).of(null, null, deployed(null, null, null, -1, deployed));
        assertTrue(told(application).contains("; SameSite=" + sameSite), told(application));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void flags(boolean set, boolean shown) {
        String cookie = told(with("cookie.httpOnly=" + set, "cookie.partitioned=" + set).server());
        assertEquals(shown, cookie.contains("; HttpOnly"));
        assertEquals(shown, cookie.contains("; Partitioned"));
    }

    @Test
    void theLifeOfTheCookieIsTheDeployments() {
        assertFalse(told(with("maxAge=5m").server()).contains("Max-Age"));
        assertTrue(told(with().of(null, null, deployed(null, null, null, 1, null))).endsWith("; Max-Age=1"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"-, -, /", "'', /, /", "-, /shop, /shop", "www, -, www/", "www, /shop, www/shop"})
    void spaces(String host, String context, String space) {
        WebApplication application = with().of(host, context, DeploymentCookie.UNSAID);
        assertEquals(space, application.space());
    }
}
