package io.restsession.core.value;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A value as a type that somebody asks for. */
class ConversionTest {

    private final ValueCodec codec = new ValueCodec();

    @Test
    void beansComeBackWhenAskedFor() {
        Account account = new Account();
        account.owner = "Ann";
        account.amount = new BigDecimal("12345678901234567890.1234567890");
        account.opened = ZonedDateTime.of(2024, 10, 27, 2, 30, 0, 0, ZoneId.of("Europe/Berlin"));
        account.setDay(DayOfWeek.FRIDAY);
        account.children.add(new Account());
        byte[] bytes = codec.encode(account);

        Account decoded = codec.decode(bytes, Account.class);
        assertEquals("Ann", decoded.owner);
        assertEquals(account.amount, decoded.amount);
        assertEquals(account.opened, decoded.opened);
        assertEquals(DayOfWeek.FRIDAY, decoded.getDay());
        assertEquals(1, decoded.children.size());
        assertArrayEquals(bytes, codec.encode(decoded));

        Object untyped = codec.decode(bytes);
        assertEquals("Ann", ((Map<?, ?>) untyped).get("owner"));
        assertEquals("Ann", codec.convert(untyped, Account.class).owner);
    }

    @Test
    void conversionKeepsWhatIsOfThatTypeAlready() {
        Account account = new Account();
        assertSame(account, codec.convert(account, Account.class));
        assertSame(account, codec.convert(account, Object.class));
        List<String> list = List.of("a");
        assertSame(list, codec.convert(list, List.class));
        assertNull(codec.convert(null, Account.class));
        assertNull(codec.convert(null, int.class));
        assertEquals(7, codec.convert(7, int.class));
        assertNull(codec.decode(codec.encode(null), int.class));
    }

    @Test
    void conversionBetweenScalars() {
        assertEquals(7L, codec.convert(7, long.class));
        assertEquals(7L, codec.convert(7, Long.class));
        assertEquals(7, codec.convert("7", Integer.class));
        assertEquals("7", codec.convert(7, String.class));
        assertEquals(true, codec.convert("true", boolean.class));
        assertEquals('x', codec.convert("x", char.class));
        assertEquals(new BigDecimal("0.1"), codec.convert(0.1, BigDecimal.class));
        assertEquals(Instant.EPOCH, codec.convert("1970-01-01T00:00:00Z", Instant.class));
        assertEquals("1970-01-01T00:00:00Z", codec.convert(Instant.EPOCH, String.class));
        assertEquals(DayOfWeek.MONDAY, codec.convert("MONDAY", DayOfWeek.class));
        assertEquals(7L, codec.decode(codec.encode(7), long.class));
        assertEquals(7, codec.decode(codec.encode("7"), Integer.class));
        assertArrayEquals(new byte[] {1, 2}, codec.decode(codec.encode(new byte[] {1, 2}), byte[].class));
        assertArrayEquals(new int[] {1, 2}, codec.convert(List.of(1, 2), int[].class));
        UUID uuid = UUID.randomUUID();
        assertEquals(uuid, codec.decode(codec.encode(uuid), UUID.class));
        assertEquals(Locale.CANADA_FRENCH, codec.decode(codec.encode(Locale.CANADA_FRENCH), Locale.class));
    }

    @Test
    void whatCannotBeConvertedSaysFromWhatToWhat() {
        String message = assertThrows(ValueException.class, () -> codec.convert("x", int.class)).getMessage();
        assertTrue(message.contains("java.lang.Integer"), message);
        assertThrows(ValueException.class, () -> codec.convert(Long.MAX_VALUE, Integer.class));
        assertThrows(ValueException.class, () -> codec.convert(new Account(), Instant.class));
        assertThrows(ValueException.class, () -> codec.convert("x", Runnable.class));
        assertThrows(ValueException.class, () -> codec.decode(codec.encode(List.of(1)), Account.class));
    }

    @Test
    void unknownPropertiesAreIgnored() {
        assertEquals("Bob", codec.convert(Map.of("owner", "Bob", "gone", 1), Account.class).owner);
    }

    @Test
    void aConstructorMayBePrivate() {
        Hidden hidden = codec.convert(Map.of("name", "x"), Hidden.class);
        assertEquals("x", hidden.getName());
    }

    public static final class Hidden {
        private String name;

        private Hidden() {
        }

        public String getName() {
            return name;
        }
    }
}
