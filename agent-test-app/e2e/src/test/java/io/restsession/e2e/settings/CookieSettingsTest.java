package io.restsession.e2e.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.e2e.harness.On;
import io.restsession.e2e.harness.SetCookie;
import io.restsession.e2e.harness.Steps;
import io.restsession.e2e.harness.Suite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every attribute of the cookie, and its name. */
@On(value = {"undertow-2.3", "tomcat-9"}, settings = {"keyName=mine", "cookie.path=/elsewhere", "cookie.domain=probe.test",
    "cookie.secure=true", "cookie.httpOnly=false", "cookie.sameSite=None", "cookie.partitioned=true", "maxAge=0"})
class CookieSettingsTest extends Suite {

    @Test
    void theCookieIsAsItWasSet() {
        List<SetCookie> cookies = server.client().get(Steps.of("set a text x").on("/run")).cookies("mine");
        assertEquals(List.of(Map.of("path", "/elsewhere", "domain", "probe.test", "secure", "", "samesite", "None", "partitioned", "")),
            cookies.stream().map(SetCookie::attributes).toList());
    }

    @Test
    void aSessionWithoutALifetimeDoesNotExpire() {
        assertEquals(List.of("null", "null", "false", "false"), server.client().run("maxAge", "expiresAt", "almostExpired", "expired"));
    }
}
