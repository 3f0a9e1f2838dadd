package io.restsession.core.value;

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
import java.time.ZonedDateTime;

/**
 * The first byte of an encoded value: how the rest is to be read. These are kept in stores, so that none may ever change
 * its meaning. They are letters, which makes a stored value tell its type to whoever looks at it.
 */
final class Tag {

    static final byte NULL = 'n';
    static final byte TRUE = 't';
    static final byte FALSE = 'f';
    /** UTF-8. */
    static final byte STRING = 's';
    /** UTF-16, big-endian: a string with a lone surrogate, which UTF-8 cannot hold. */
    static final byte STRING_OF_CHARS = 'u';
    static final byte CHARACTER = 'c';
    static final byte BYTE = 'b';
    static final byte SHORT = 'h';
    static final byte INTEGER = 'i';
    static final byte LONG = 'l';
    static final byte FLOAT = 'r';
    static final byte DOUBLE = 'd';
    static final byte BIG_INTEGER = 'I';
    static final byte BIG_DECIMAL = 'D';
    static final byte INSTANT = 'T';
    static final byte DURATION = 'U';
    static final byte LOCAL_DATE = 'V';
    static final byte LOCAL_TIME = 'W';
    static final byte LOCAL_DATE_TIME = 'X';
    static final byte OFFSET_TIME = 'A';
    static final byte OFFSET_DATE_TIME = 'B';
    static final byte ZONED_DATE_TIME = 'Z';
    static final byte PERIOD = 'P';
    static final byte YEAR = 'Y';
    static final byte YEAR_MONTH = 'M';
    static final byte MONTH_DAY = 'N';
    static final byte ZONE = 'O';
    /** Everything else. */
    static final byte JSON = 'j';
    /** Everything else, where it keeps its class: a Java serialization stream. {@link #of} never answers this one. */
    static final byte JAVA = 'J';

    private Tag() {
    }

    /** How a value is written; {@link #STRING} for every string. The common types come first. */
    static byte of(Object value) {
        if (value == null) {
            return NULL;
        }
        Class<?> type = value.getClass();
        if (type == String.class) {
            return STRING;
        }
        if (type == Integer.class) {
            return INTEGER;
        }
        if (type == Long.class) {
            return LONG;
        }
        if (type == Boolean.class) {
            return (Boolean) value ? TRUE : FALSE;
        }
        if (type.getClassLoader() != null) {
            return JSON;
        }
        return value instanceof Number ? ofNumber(type) : ofOther(value, type);
    }

    private static byte ofNumber(Class<?> type) {
        return type == Double.class ? DOUBLE
            : type == Float.class ? FLOAT
            : type == Short.class ? SHORT
            : type == Byte.class ? BYTE
            : type == BigDecimal.class ? BIG_DECIMAL
            : type == BigInteger.class ? BIG_INTEGER
            : JSON;
    }

    private static byte ofOther(Object value, Class<?> type) {
        return type == Character.class ? CHARACTER
            : type == Instant.class ? INSTANT
            : type == LocalDate.class ? LOCAL_DATE
            : type == LocalDateTime.class ? LOCAL_DATE_TIME
            : type == LocalTime.class ? LOCAL_TIME
            : type == OffsetDateTime.class ? OFFSET_DATE_TIME
            : type == ZonedDateTime.class ? ZONED_DATE_TIME
            : type == OffsetTime.class ? OFFSET_TIME
            : type == Duration.class ? DURATION
            : type == Period.class ? PERIOD
            : type == Year.class ? YEAR
            : type == YearMonth.class ? YEAR_MONTH
            : type == MonthDay.class ? MONTH_DAY
            // Regions are of a class of the JDK's own.
            : value instanceof ZoneId ? ZONE
            : JSON;
    }
}
