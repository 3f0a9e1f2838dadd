package io.restsession.store.redis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restsession.core.config.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be in a URL, and what is said of what may not. */
class RedisUrlTest {

    @Test
    void aHostIsEnough() {
        RedisUrl url = new RedisUrl("redis://cache.example");
        assertEquals(Topology.SINGLE, url.topology());
        assertFalse(url.tls());
        assertEquals("[cache.example:6379]", url.addresses().toString());
        assertNull(url.login().user());
        assertNull(url.login().password());
        assertEquals(0, url.database());
        assertEquals("rest-session:", url.prefix());
    }

    @Test
    void everythingMayBeGiven() {
        RedisUrl url = new RedisUrl("rediss://al%40ice:p%3A%2F%25%E2%82%AC+:x@[::1]:7000/12?prefix=my%3Ashop:");
        assertTrue(url.tls());
        assertEquals("[[::1]:7000]", url.addresses().toString());
        assertEquals("::1", url.addresses().get(0).host());
        assertEquals("al@ice", url.login().user());
        assertEquals("p:/%\u20ac+:x", url.login().password());
        assertEquals(12, url.database());
        assertEquals("my:shop:", url.prefix());
    }

    @Test
    void aPasswordNeedsNoUser() {
        RedisUrl url = new RedisUrl("redis://:secret@localhost/");
        assertNull(url.login().user());
        assertEquals("secret", url.login().password());
    }

    @Test
    void sentinelsNameTheirMaster() {
        RedisUrl url = new RedisUrl("rediss+sentinel://:pw@a,b:1/my%20master/3?sentinelUser=u&sentinelPassword=p%26&prefix=x");
        assertEquals(Topology.SENTINEL, url.topology());
        assertTrue(url.tls());
        assertEquals("[a:26379, b:1]", url.addresses().toString());
        assertEquals("my master", url.masterName());
        assertEquals(3, url.database());
        assertEquals("pw", url.login().password());
        assertEquals("u", url.sentinelLogin().user());
        assertEquals("p&", url.sentinelLogin().password());
        assertNull(new RedisUrl("redis+sentinel://:pw@a/m").sentinelLogin().password());
    }

    @Test
    void aClusterHasSeveralServers() {
        RedisUrl url = new RedisUrl("redis+cluster://u:pw@a,b:7001/");
        assertEquals(Topology.CLUSTER, url.topology());
        assertEquals("[a:6379, b:7001]", url.addresses().toString());
        assertEquals("u", url.login().user());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "redis:localhost                              | //",
        "redis://                                     | names no host",
        "redis://:pw1234@                             | names no host",
        "redis://:pw1234@host:0                       | port",
        "redis://:pw1234@host:65536                   | port",
        "redis://:pw1234@host:pw1234                  | port",
        "redis://:pw1234@host:                        | port",
        "redis://:pw1234@a,b                          | several hosts",
        "redis://:pw1234@a b                          | a host",
        "redis://:pw1234@::1                          | IPv6",
        "redis://:pw1234@[::1                         | IPv6",
        "redis://:pw1234@host/x                       | database",
        "redis://:pw1234@host/-1                      | database",
        "redis://:pw1234@host/1/2                     | database",
        "redis://:pw1234@host/99999999999             | database",
        "redis://:pw1234@host?perfix=a                | \"perfix\"",
        "redis://:pw1234@host?sentinelPassword=pw1234 | \"sentinelPassword\"",
        "redis://:pw1234@host?prefix                  | prefix has no value",
        "redis://:pw1234@host?prefix=a&prefix=b       | prefix is given twice",
        "redis://:pw1234%zz@host                      | in the password, %",
        "redis://:pw1234%4@host                       | in the password, %",
        "redis://:pw1234%ff@host                      | in the password, %",
        "redis://u%:pw1234@host                       | in the user, %",
        "redis://:pw/1234@host                        | %2F",
        "redis://:pw?1234@host                        | %3F",
        "redis://:pw#1234@host                        | %23",
        "redis+sentinel://:pw1234@a,b                 | name the master",
        "redis+sentinel://:pw1234@a,b//1              | name the master",
        "redis+sentinel://:pw1234@a,b/m/x             | database",
        "redis+cluster://:pw1234@a,b/1                | no databases",
        "redis+cluster://:pw1234@a,,b                 | a host",
        "redis+cluster://:pw1234@a?prefix={x}         | { or }"})
    void mistakesAreNamedAndPasswordsAreNot(String url, String named) {
        String message = assertThrows(ConfigurationException.class, () -> new RedisUrl(url)).getMessage();
        assertTrue(message.startsWith("rest.session.store: "), message);
        assertTrue(message.contains(named), message);
        assertFalse(message.contains("pw1234") || message.contains("1234@"), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"redis://u@host", "redis+cluster://u:@host"})
    void aUserNeedsAPassword(String url) {
        String message = assertThrows(ConfigurationException.class, () -> Opened.store(url)).getMessage();
        assertTrue(message.contains("rest.session.store.password"), message);
        Opened.store(url, "store.password", "x").close();
    }
}
