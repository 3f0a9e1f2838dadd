package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Scalars come back equal and of the same type. */
class ScalarsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDateTime CLOCK_SET_BACK = LocalDateTime.of(2024, 10, 27, 2, 30);

    private final ValueCodec codec = new ValueCodec();

    static Stream<Object> scalars() {
        return Stream.of(
            "", "a", "plain ASCII \0\r\n\t\u007f", "\u0080 \u00e4 \u07ff \u0800 \u20ac \uffff", "\ud83d\ude00", "\ufffd", "\ufeffbom",
            "lone \ud800", "\udc00 lone", "\ud800\ud800\udc00", "turned \udc00\ud800", "x".repeat(100_000), "\u00e4".repeat(100_000),
            true, false, 'a', '\0', '\uffff', '\ud800',
            (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE,
            0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE,
            0f, -0f, 0.1f, Float.NaN, Float.MIN_VALUE, Float.MAX_VALUE, Float.NEGATIVE_INFINITY,
            0d, -0d, 0.1, Double.NaN, Double.MIN_VALUE, Double.MAX_VALUE, Double.POSITIVE_INFINITY,
            BigInteger.ZERO, BigInteger.valueOf(-1), BigInteger.ONE.shiftLeft(100_000).negate(),
            BigDecimal.ZERO, new BigDecimal("10.00"), new BigDecimal("-1E+1000000000"), new BigDecimal("0.1234567890123456789"),
            new BigDecimal(BigInteger.TEN, Integer.MIN_VALUE), new BigDecimal(BigInteger.TEN, Integer.MAX_VALUE),
            Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.parse("2024-02-29T12:34:56.123456789Z"),
            Duration.ZERO, Duration.ofMillis(-1), Duration.ofSeconds(Long.MIN_VALUE), Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
            LocalDate.MIN, LocalDate.MAX, LocalDate.of(2024, 2, 29), LocalTime.MIN, LocalTime.MAX, LocalTime.NOON,
            LocalDateTime.MIN, LocalDateTime.MAX, OffsetTime.MIN, OffsetTime.MAX, OffsetDateTime.MIN, OffsetDateTime.MAX,
            ZonedDateTime.of(CLOCK_SET_BACK, BERLIN).withEarlierOffsetAtOverlap(),
            ZonedDateTime.of(CLOCK_SET_BACK, BERLIN).withLaterOffsetAtOverlap(),
            ZonedDateTime.of(CLOCK_SET_BACK, ZoneOffset.ofHours(-3)), ZonedDateTime.of(LocalDateTime.MAX, ZoneOffset.MIN),
            ZonedDateTime.of(CLOCK_SET_BACK, ZoneId.of("UTC")),
            Period.ZERO, Period.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -1), Year.of(5), Year.of(Year.MAX_VALUE), Year.of(Year.MIN_VALUE),
            YearMonth.of(10_000, 12), YearMonth.of(Year.MIN_VALUE, 1), MonthDay.of(2, 29),
            ZoneOffset.UTC, ZoneOffset.MAX, ZoneOffset.ofTotalSeconds(-1), BERLIN, ZoneId.of("UTC+01:30"), ZoneId.of("Z"),
            ZoneId.of("GMT0"));
    }

    @ParameterizedTest
    @MethodSource("scalars")
    void comeBackAsTheyWere(Object value) {
        byte[] bytes = codec.encode(value);
        Object decoded = codec.decode(bytes);
        assertEquals(value, decoded);
        assertSame(value.getClass(), decoded.getClass());
        assertArrayEquals(bytes, codec.encode(decoded));
        assertTrue(ValueCodec.isImmutable(value));
        assertEquals(value, codec.decode(bytes, value.getClass()));
    }

    @Test
    void nullIsAValue() {
        assertNull(codec.decode(codec.encode(null)));
        assertTrue(ValueCodec.isImmutable(null));
    }

    @Test
    void kindsDoNotShareATag() {
        Set<Byte> tags = new HashSet<>();
        Set<Object> kinds = new HashSet<>();
        scalars().forEach(value -> {
            tags.add(codec.encode(value)[0]);
            kinds.add(value instanceof ZoneId ? ZoneId.class : value instanceof Boolean ? value : value.getClass());
        });
        // Strings have two.
        assertEquals(kinds.size() + 1, tags.size());
        assertFalse(tags.contains(Tag.JSON));
    }

    @Test
    void commonStringsAreSmall() {
        assertEquals(1 + 5, codec.encode("hello").length);
        assertEquals(1 + 4, codec.encode("\u00e4\u00f6").length);
    }

    @Test
    void whatCanChangeInPlaceIsNotImmutable() {
        for (Object value : List.of(new ArrayList<>(), new HashMap<>(), new int[0], new AtomicInteger(), new StringBuilder(),
            new BigDecimal("1") { }, new Object())) {
            assertFalse(ValueCodec.isImmutable(value), value.getClass().toString());
        }
    }

    @Test
    void differentValuesHaveDifferentBytes() {
        assertNotEquals(0, Arrays.compare(codec.encode(1), codec.encode(1L)));
        assertNotEquals(0, Arrays.compare(codec.encode("1"), codec.encode('1')));
        assertNotEquals(0, Arrays.compare(codec.encode(0d), codec.encode(-0d)));
    }
}
