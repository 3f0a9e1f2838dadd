package io.restsession.core.value;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

/**
 * Values of {@code java.time} as bytes: a tag, then their numbers. Not ISO text: Java 8 reads some of its own texts
 * wrongly (negative durations, the hour a clock is set back), and no version reads the texts of all years.
 */
final class Times {

    private static final int DATE = Long.BYTES;
    private static final int TIME = Long.BYTES;
    private static final int OFFSET = Integer.BYTES;

    private Times() {
    }

    static byte[] encode(byte tag, Object value) {
        switch (tag) {
            case Tag.INSTANT:
                Instant instant = (Instant) value;
                return Scalars.tagged(tag, Long.BYTES + Integer.BYTES).putLong(instant.getEpochSecond()).putInt(instant.getNano()).array();
            case Tag.DURATION:
                Duration duration = (Duration) value;
                return Scalars.tagged(tag, Long.BYTES + Integer.BYTES).putLong(duration.getSeconds()).putInt(duration.getNano()).array();
            case Tag.LOCAL_DATE:
                return put(Scalars.tagged(tag, DATE), (LocalDate) value).array();
            case Tag.LOCAL_TIME:
                return put(Scalars.tagged(tag, TIME), (LocalTime) value).array();
            case Tag.LOCAL_DATE_TIME:
                return put(Scalars.tagged(tag, DATE + TIME), (LocalDateTime) value).array();
            case Tag.OFFSET_TIME:
                OffsetTime time = (OffsetTime) value;
                return put(put(Scalars.tagged(tag, TIME + OFFSET), time.toLocalTime()), time.getOffset()).array();
            case Tag.OFFSET_DATE_TIME:
                OffsetDateTime dateTime = (OffsetDateTime) value;
                return put(put(Scalars.tagged(tag, DATE + TIME + OFFSET), dateTime.toLocalDateTime()), dateTime.getOffset()).array();
            case Tag.ZONED_DATE_TIME:
                ZonedDateTime zoned = (ZonedDateTime) value;
                byte[] zone = bytes(zoned.getZone());
                return put(put(Scalars.tagged(tag, DATE + TIME + OFFSET + zone.length), zoned.toLocalDateTime()), zoned.getOffset())
                    .put(zone).array();
            case Tag.PERIOD:
                Period period = (Period) value;
                return Scalars.tagged(tag, 3 * Integer.BYTES)
                    .putInt(period.getYears()).putInt(period.getMonths()).putInt(period.getDays()).array();
            case Tag.YEAR:
                return Scalars.tagged(tag, Integer.BYTES).putInt(((Year) value).getValue()).array();
            case Tag.YEAR_MONTH:
                YearMonth month = (YearMonth) value;
                return Scalars.tagged(tag, Integer.BYTES + 1).putInt(month.getYear()).put((byte) month.getMonthValue()).array();
            case Tag.MONTH_DAY:
                MonthDay day = (MonthDay) value;
                return Scalars.tagged(tag, 2).put((byte) day.getMonthValue()).put((byte) day.getDayOfMonth()).array();
            case Tag.ZONE:
                byte[] id = bytes((ZoneId) value);
                return Scalars.tagged(tag, id.length).put(id).array();
            default:
                throw new AssertionError(tag);
        }
    }

    private static ByteBuffer put(ByteBuffer to, LocalDateTime value) {
        return put(put(to, value.toLocalDate()), value.toLocalTime());
    }

    private static ByteBuffer put(ByteBuffer to, LocalDate value) {
        return to.putLong(value.toEpochDay());
    }

    private static ByteBuffer put(ByteBuffer to, LocalTime value) {
        return to.putLong(value.toNanoOfDay());
    }

    private static ByteBuffer put(ByteBuffer to, ZoneOffset value) {
        return to.putInt(value.getTotalSeconds());
    }

    private static byte[] bytes(ZoneId zone) {
        return zone.getId().getBytes(StandardCharsets.US_ASCII);
    }

    /** As {@link Scalars#decode}. */
    static Object decode(byte tag, ByteBuffer from) {
        switch (tag) {
            case Tag.INSTANT:
                return Instant.ofEpochSecond(from.getLong(), from.getInt());
            case Tag.DURATION:
                return Duration.ofSeconds(from.getLong(), from.getInt());
            case Tag.LOCAL_DATE:
                return date(from);
            case Tag.LOCAL_TIME:
                return time(from);
            case Tag.LOCAL_DATE_TIME:
                return dateTime(from);
            case Tag.OFFSET_TIME:
                return OffsetTime.of(time(from), offset(from));
            case Tag.OFFSET_DATE_TIME:
                return OffsetDateTime.of(dateTime(from), offset(from));
            case Tag.ZONED_DATE_TIME:
                // By the instant: it stays the same where this node's time zone rules are not those of the node that wrote it.
                return ZonedDateTime.ofInstant(dateTime(from), offset(from), zone(from));
            case Tag.PERIOD:
                return Period.of(from.getInt(), from.getInt(), from.getInt());
            case Tag.YEAR:
                return Year.of(from.getInt());
            case Tag.YEAR_MONTH:
                return YearMonth.of(from.getInt(), from.get());
            case Tag.MONTH_DAY:
                return MonthDay.of(from.get(), from.get());
            case Tag.ZONE:
                return zone(from);
            default:
                throw new ValueException("A stored value is of a kind that is not known here (" + tag + ").");
        }
    }

    private static LocalDateTime dateTime(ByteBuffer from) {
        return LocalDateTime.of(date(from), time(from));
    }

    private static LocalDate date(ByteBuffer from) {
        return LocalDate.ofEpochDay(from.getLong());
    }

    private static LocalTime time(ByteBuffer from) {
        return LocalTime.ofNanoOfDay(from.getLong());
    }

    private static ZoneOffset offset(ByteBuffer from) {
        return ZoneOffset.ofTotalSeconds(from.getInt());
    }

    private static ZoneId zone(ByteBuffer from) {
        return ZoneId.of(Scalars.restAsText(from));
    }
}
