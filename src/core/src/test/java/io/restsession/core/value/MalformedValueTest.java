package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lies in a store: a value or a {@link ValueException}, and nothing else. */
class MalformedValueTest {

    private final ValueCodec codec = new ValueCodec();

    static Stream<Object> values() {
        return Stream.concat(ScalarsTest.scalars().filter(value -> !(value instanceof String) || ((String) value).length() < 1000),
            Stream.of(List.of(1, "two", 3.0), Map.of("a", List.of(Map.of())), new BigDecimal("1.5"), Instant.EPOCH));
    }

    @Test
    void emptyAndUnknown() {
        assertThrows(ValueException.class, () -> codec.decode(null));
        assertThrows(ValueException.class, () -> codec.decode(new byte[0]));
        for (int tag = 0; tag < 256; tag++) {
            decodeAnything(new byte[] {(byte) tag});
        }
        assertThrows(ValueException.class, () -> codec.decode(new byte[] {0}));
        assertThrows(ValueException.class, () -> codec.decode(new byte[] {(byte) 0xac, (byte) 0xed, 0, 5}));
    }

    @ParameterizedTest
    @MethodSource("values")
    void truncatedProlongedAndChanged(Object value) {
        byte[] bytes = codec.encode(value);
        for (int length = 1; length < Math.min(bytes.length, 40); length++) {
            decodeAnything(Arrays.copyOf(bytes, length));
        }
        decodeAnything(Arrays.copyOf(bytes, bytes.length + 1));
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            byte[] changed = bytes.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            decodeAnything(changed);
        }
    }

    @Test
    void aFixedLengthIsExact() {
        for (Object value : Arrays.asList(null, true, 'c', (byte) 1, (short) 1, 1, 1L, 1f, 1d, Instant.EPOCH)) {
            byte[] bytes = codec.encode(value);
            assertThrows(ValueException.class, () -> codec.decode(Arrays.copyOf(bytes, bytes.length + 1)));
            if (bytes.length > 1) {
                assertThrows(ValueException.class, () -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)));
            }
        }
    }

    @Test
    void noise() {
        Random random = new Random(2);
        for (int i = 0; i < 50_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(30)];
            random.nextBytes(bytes);
            decodeAnything(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"s\u00c3", "s\u00c3(", "s\u00ed\u00a0\u0080", "s\u00c0\u0080", "s\u00f8\u0088\u0080\u0080\u0080",
        "uabc", "I", "D\0\0\0\1", "ONo/Where"})
    void malformedTexts(String bytes) {
        assertThrows(ValueException.class, () -> codec.decode(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "[1,]", "{}x", "{} {}", "nul", "\"\\ud8", "01", "'a'", "{a:1}", "\"\t\""})
    void malformedJson(String json) {
        assertThrows(ValueException.class, () -> codec.decode(json(json)));
        assertThrows(ValueException.class, () -> codec.decode(json(json), Map.class));
    }

    @Test
    void deepJson() {
        for (int depth : new int[] {1001, 100_000, 5_000_000}) {
            assertThrows(ValueException.class, () -> codec.decode(json("[".repeat(depth))));
            assertThrows(ValueException.class, () -> codec.decode(json("{\"a\":".repeat(depth)), Tree.class));
        }
    }

    @Test
    void hugeNumbers() {
        decodeAnything(json("1e999999999"));
        decodeAnything(json("[" + "9".repeat(1_000_000) + "]"));
        assertThrows(ValueException.class, () -> codec.decode(json("1e999999999"), BigInteger.class));
        assertThrows(ValueException.class, () -> codec.decode(json("1e999999999"), Long.class));
    }

    @Test
    void messagesDoNotQuoteTheValue() {
        for (ValueException e : List.of(
            assertThrows(ValueException.class, () -> codec.decode(json("[topsecret]"))),
            assertThrows(ValueException.class, () -> codec.decode(json("\"topsecret\""), Integer.class)),
            assertThrows(ValueException.class, () -> codec.convert("topsecret", Instant.class)),
            assertThrows(ValueException.class, () -> codec.convert(Map.of("topsecret", "topsecret"), Thread.State.class)),
            assertThrows(ValueException.class, () -> codec.convert(Map.of("name", Map.of("topsecret", 1)), Tree.class)))) {
            assertTrue(!e.getMessage().contains("topsecret") && e.getCause() == null, e.getMessage());
        }
    }

    private void decodeAnything(byte[] bytes) {
        try {
            codec.decode(bytes);
        } catch (ValueException e) {
            assertTrue(e.getMessage().length() > 10);
        }
    }

    private static byte[] json(String json) {
        return ("j" + json).getBytes(StandardCharsets.UTF_8);
    }

    public static final class Tree {
        public String name;
        public Tree a;
    }
}
