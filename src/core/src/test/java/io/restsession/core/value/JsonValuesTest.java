package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Lists, maps, arrays and beans as JSON, and back. */
class JsonValuesTest {

    private final ValueCodec codec = new ValueCodec();

    @Test
    void untypedValuesComeBackAsMapsAndLists() {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("z", 1);
        inner.put("a", null);
        List<Object> value = Arrays.asList("x", 1, 5_000_000_000L, 1.5, true, null, inner, new BigInteger("9".repeat(30)));
        Object decoded = codec.decode(codec.encode(value));
        assertEquals(value, decoded);
        assertSame(ArrayList.class, decoded.getClass());
        Object map = ((List<?>) decoded).get(6);
        assertSame(LinkedHashMap.class, map.getClass());
        assertEquals(List.of("z", "a"), new ArrayList<>(((Map<?, ?>) map).keySet()));
    }

    @Test
    void whatIsWrittenIsJson() {
        assertEquals("{\"a\":[1,true,null,\"\\u0000\u00e4\"]}", codec.json(Map.of("a", Arrays.asList(1, true, null, "\0\u00e4"))));
        assertEquals("null", codec.json(null));
        assertEquals("\"a\"", codec.json("a"));
        assertEquals("[1,2]", codec.json(new int[] {1, 2}));
        assertEquals("\"AQI=\"", codec.json(new byte[] {1, 2}));
        assertEquals("{\"1\":\"one\",\"2\":\"two\"}", codec.json(new TreeMap<>(Map.of(1, "one", 2, "two"))));
        assertEquals("{\"MONDAY\":1}", codec.json(new EnumMap<>(Map.of(DayOfWeek.MONDAY, 1))));
        assertEquals("\"MONDAY\"", codec.json(DayOfWeek.MONDAY));
        assertEquals("{}", codec.json(new Object()));
    }

    @Test
    void timesAreIsoText() {
        assertEquals("[\"1970-01-01T00:00:00Z\",\"2024-02-29\",\"PT1M30S\",\"2024-02-29T00:00:00+01:00[Europe/Berlin]\"]",
            codec.json(List.of(Instant.EPOCH, LocalDate.of(2024, 2, 29), Duration.ofSeconds(90),
                LocalDate.of(2024, 2, 29).atStartOfDay(ZoneId.of("Europe/Berlin")))));
        assertTrue(codec.json(new Date(0)).startsWith("\"1970-01-01T00:00:00"));
    }

    @Test
    void everyCharacterSurvives() {
        List<String> texts = List.of("\0\u001f\"\\/", "\ud83d\ude00", "lone \ud800", "\udc00", "\u2028\ufffe");
        assertEquals(texts, codec.decode(codec.encode(texts)));
        Map<String, Integer> keys = Map.of("", 1, "\0", 2, "\u00e4\ud83d\ude00", 3, "a.b[0]", 4);
        assertEquals(keys, codec.decode(codec.encode(keys)));
    }

    @Test
    void notANumberStaysANumber() {
        List<Double> values = List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(values, codec.decode(codec.encode(values)));
        assertEquals("[\"NaN\",\"Infinity\",\"-Infinity\"]", codec.json(values));
        Account account = new Account();
        account.rate = Double.NaN;
        assertTrue(Double.isNaN(codec.decode(codec.encode(account), Account.class).rate));
    }

    @Test
    void sameValueSameBytes() {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < 1000; i++) {
            map.put("key" + i, List.of(i));
        }
        assertArrayEquals(codec.encode(map), codec.encode(map));
        byte[] once = codec.encode(codec.decode(codec.encode(map)));
        assertArrayEquals(once, codec.encode(codec.decode(once)));
    }

    @Test
    void propertiesHaveOneOrder() {
        assertEquals("{\"alpha\":1,\"beta\":2,\"gamma\":3}", codec.json(new Unordered()));
    }

    @Test
    void nothingStoredChoosesAClass() {
        Annotated annotated = codec.decode(codec.encode(new Annotated()), Annotated.class);
        assertSame(Annotated.class, annotated.getClass());
        assertEquals("{\"anything\":null}", codec.json(new Annotated()));
        String gadget = "[\"" + Derived.class.getName() + "\",{\"anything\":1}]";
        byte[] bytes = ("j{\"@class\":\"" + Derived.class.getName() + "\",\"anything\":" + gadget + "}").getBytes();
        Annotated decoded = codec.decode(bytes, Annotated.class);
        assertSame(Annotated.class, decoded.getClass());
        assertEquals(List.of(Derived.class.getName(), Map.of("anything", 1)), decoded.anything);
    }

    public static final class Unordered {
        public int gamma = 3;
        public int alpha = 1;

        public int getBeta() {
            return 2;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS)
    public static class Annotated {
        @JsonTypeInfo(use = JsonTypeInfo.Id.CLASS, include = JsonTypeInfo.As.WRAPPER_ARRAY)
        public Object anything;
    }

    public static final class Derived extends Annotated {
    }
}
