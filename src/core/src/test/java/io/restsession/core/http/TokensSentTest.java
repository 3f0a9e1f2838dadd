package io.restsession.core.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a request, whatever a client makes of its headers. */
class TokensSentTest {

    private final WebApplication cookies = Applications.with("keyName=sid").server();
    private final WebApplication header = Applications.with("transport=header").server();

    private List<String> sent(String... headers) {
        FakeExchange exchange = new FakeExchange(cookies);
        for (String value : headers) {
            exchange.with("Cookie", value);
        }
        return cookies.transport().sent(exchange);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sid=x", "sid=x;", " sid=x ", "sid=\"x\"", "sid= x ", "sid= \"x\" ", "a=b; sid=x", "a=b;sid=x;c=d",
        "a=b ;\tsid=x\t; c=d", ";;;sid=x;;", "; ; sid=x", "a; sid=x", "a=\"b\"; sid=x", "=b; sid=x", "$Version=1; sid=x; $Path=/", "sidx=1; sid=x",
        "xsid=1; sid=x", "si=1; sid=x", "SID=1; sid=x", "a=sid=y; sid=x", "sid =y; sid=x", "\"sid=y\"; sid=x", "a=b; c; d=; =; sid=x"})
    void one(String value) {
        assertEquals(List.of("x"), sent(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "=", "sid", "sid;", "x", "sidx=1", "xsid=1", "Sid=1", "sid =1",
        "$sid=1", "a=b", "s=id=1", "\"sid\"=1", "sid:1", "a=1, sid=1"})
    void none(String value) {
        assertEquals(List.of(), sent(value));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"sid=\"|\"", "sid=\"\"\"|\"", "sid==|=", "sid=a=b|a=b", "sid=a b|a b",
        "sid=\"a|\"a", "sid=a\"|a\"", "sid=~|~"}, delimiter = '|')
    void oddValues(String cookie, String value) {
        assertEquals(List.of(value), sent(cookie));
    }

    @Test
    void emptyValues() {
        assertTrue(sent("sid=", "sid=; a=b", "sid=\"\"").stream().allMatch(String::isEmpty));
    }

    @Test
    void severalInTheirOrder() {
        assertEquals(List.of("1", "2", "3"), sent("sid=1; a=b; sid=2", "a=b", "sid=3"));
    }

    @Test
    void noMoreThanAClientCanHaveByAccident() {
        assertEquals(List.of("0", "1", "2", "3"), sent("sid=0; sid=1; sid=2", "sid=3; sid=4", "sid=5"));
        assertEquals(4, sent("sid=x;".repeat(100_000)).size());
    }

    @Test
    void manyOtherCookies() {
        assertEquals(List.of("x"), sent("sidsid=y; ".repeat(10_000) + "sid=x"));
    }

    @Test
    void noHeader() {
        assertEquals(List.of(), sent());
    }

    @Test
    void theNameOfTheHeader() {
        FakeExchange exchange = new FakeExchange(header).with("X-Rest-Session", "x").with("Cookie", "rest_sid=y; X-Rest-Session=z");
        assertEquals(List.of("x"), header.transport().sent(exchange));
        WebApplication named = Applications.with("transport=header", "keyName=X-Mine").server();
        assertEquals(List.of("m"), named.transport().sent(new FakeExchange(named).with("x-mine", "m").with("X-Rest-Session", "x")));
    }

    @Test
    void severalHeaders() {
        FakeExchange exchange = new FakeExchange(header);
        assertEquals(List.of(), header.transport().sent(exchange));
        for (int i = 0; i < 10; i++) {
            exchange.with("X-Rest-Session", "" + i);
        }
        assertEquals(List.of("0", "1", "2", "3"), header.transport().sent(exchange));
    }

    @Test
    void whatTheHeaderTells() {
        FakeExchange exchange = new FakeExchange(header);
        header.transport().tell(exchange, "token");
        header.transport().forget(exchange);
        assertEquals(List.of("token", ""), exchange.told("X-Rest-Session"));
        assertEquals(2, exchange.headersTold());
    }
}
