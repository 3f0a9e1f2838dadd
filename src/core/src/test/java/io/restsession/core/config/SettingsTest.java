package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.log.Log;
import io.restsession.core.value.ObjectFilter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void defaults() {
        Settings settings = Given.nothing().read();
        assertTrue(settings.enabled());
        assertTrue(settings.autoCommit());
        assertEquals(30 * 60 * 1000, settings.maxAgeMillis());
        assertTrue(settings.renew());
        assertFalse(settings.rolling());
        assertTrue(settings.sign());
        assertNull(settings.keyName());
        assertEquals(Transport.COOKIE, settings.transport());
        assertEquals("memory", settings.store());
        assertTrue(settings.http());
        assertEquals(StoreFailure.FAIL, settings.onStoreFailure());
        assertSame(ObjectFilter.DEFAULT, settings.httpDeserialize());
        assertEquals(NonSerializable.LOCAL, settings.nonSerializable());
        assertEquals(Log.Level.INFO, settings.logLevel());
        assertEquals(List.of(), settings.extensions());
        assertEquals("all settings are the defaults", settings.toString());
    }

    /** Unset and set to the default are not the same: unset is for the deployment to say. */
    @Test
    void theCookieHasNoDefaults() {
        CookieSettings cookie = Given.nothing().read().cookie();
        assertNull(cookie.path());
        assertNull(cookie.domain());
        assertNull(cookie.secure());
        assertNull(cookie.httpOnly());
        assertNull(cookie.sameSite());
        assertNull(cookie.partitioned());
    }

    @Test
    void everySettingIsSet() {
        Settings settings = Given.nothing().agent("autoCommit=FALSE;maxAge=0;renew=False;rolling=TRUE;sign=false;keyName=sid;"
            + "transport=Header;store=file:/a b;http=false;onStoreFailure=Anonymous;log.level=OFF;cookie.path=/a b;"
            + "http.nonSerializable=Fail;http.deserialize=a.B,maxdepth=5,!*;"
            + "cookie.domain=.Example.org;cookie.secure=TRUE;cookie.httpOnly=false;cookie.sameSite=STRICT;cookie.partitioned=true").read();
        assertFalse(settings.autoCommit());
        assertEquals(0, settings.maxAgeMillis());
        assertFalse(settings.renew());
        assertTrue(settings.rolling());
        assertFalse(settings.sign());
        assertEquals("sid", settings.keyName());
        assertEquals(Transport.HEADER, settings.transport());
        assertEquals("file:/a b", settings.store());
        assertFalse(settings.http());
        assertEquals(StoreFailure.ANONYMOUS, settings.onStoreFailure());
        assertEquals(Log.Level.OFF, settings.logLevel());
        assertEquals(NonSerializable.FAIL, settings.nonSerializable());
        assertEquals("a.B,maxdepth=5,!*", settings.httpDeserialize().toString());
        assertEquals("/a b", settings.cookie().path());
        assertEquals("Example.org", settings.cookie().domain());
        assertEquals(SecureCookie.TRUE, settings.cookie().secure());
        assertEquals(false, settings.cookie().httpOnly());
        assertEquals("Strict", settings.cookie().sameSite());
        assertEquals(true, settings.cookie().partitioned());
    }

    @ParameterizedTest
    @ValueSource(strings = {"JSESSIONID", "rest_sid", "X-Rest-Session", "__Host-sid", "!#$%&'*+-.^_`|~09AZaz"})
    void names(String name) {
        assertEquals(name, Given.setting("keyName", name).read().keyName());
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "example.org", "a-b.c1", "10.0.0.1", "xn--bcher-kva.example"})
    void domains(String domain) {
        assertEquals(domain, Given.setting("cookie.domain", domain).read().cookie().domain());
    }

    @ParameterizedTest
    @CsvSource({"memory, memory", "Memory, memory", "REDIS://h, redis", "jdbc:postgresql://h/db, jdbc", "x-a.b+1:y, x-a.b+1"})
    void theSchemeOfTheStore(String url, String scheme) {
        Settings settings = Given.nothing().agent("sign=false;store=" + url).read();
        assertEquals(url, settings.store());
        assertEquals(scheme, settings.storeScheme());
    }

    @Test
    void theTextOfASetting() {
        Settings settings = Given.nothing().agent("maxAge= 1h30m ;store=memory").read();
        assertEquals("1h30m", settings.value("maxAge"));
        assertEquals("true", settings.value("renew"));
        assertNull(settings.value("cookie.path"));
        assertThrows(IllegalArgumentException.class, () -> settings.value("nobody"));
    }

    @Test
    void asTextItIsWhatWasSetAndWhere() {
        Settings settings = Given.nothing().agent("maxAge=1h;sign=false;store=redis://user:password@host")
            .environment("REST_SESSION_RENEW", "false").read();
        assertEquals("rest.session.store = \"redis:***\" (agent argument), rest.session.maxAge = \"1h\" (agent argument), "
            + "rest.session.renew = \"false\" (environment variable REST_SESSION_RENEW), rest.session.sign = \"false\" (agent argument)",
            settings.toString());
    }

    @Test
    void theLogLevelHoldsOnceRead() {
        Given.nothing().agent("log.level=debug").read();
        try {
            SettingsReader.read("log.level=off;nobody=1");
            assertFalse(Log.isDebug());
            SettingsReader.read("log.level=debug;secret=" + Given.SECRET);
            assertTrue(Log.isDebug());
        } finally {
            Log.level(Log.Level.INFO);
        }
    }
}
