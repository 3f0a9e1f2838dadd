package io.restsession.core.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** A length of time, in milliseconds: {@code 1h30m}, {@code PT90M} or {@code 5400000}. */
final class LifeTime extends ValueType<Long> {

    private static final long LONGEST = 36_525L * 24 * 60 * 60 * 1000;

    /** From the longest to the shortest, the order they are written in. */
    private static final String[] UNITS = {"d", "h", "m", "s", "ms"};
    private static final long[] MILLIS = {24 * 60 * 60 * 1000, 60 * 60 * 1000, 60 * 1000, 1000, 1};

    @Override
    Long parse(String text) throws WrongValue {
        char first = text.charAt(0);
        if (first == '-') {
            throw new WrongValue("it is negative");
        }
        if (first == 'P' || first == 'p') {
            return iso(text);
        }
        int digits = endOfDigits(text, 0);
        return digits == text.length() ? notTooLong(number(text, 0, digits), 1) : withUnits(text);
    }

    @Override
    String allowed() {
        return "30m, 1h30m, 7d, 45s, 500ms, PT30M, 1800000 (milliseconds) or 0 (does not expire), at most 100 years";
    }

    private static long withUnits(String text) throws WrongValue {
        long total = 0;
        int unit = -1;
        int at = 0;
        while (at < text.length()) {
            int end = endOfDigits(text, at);
            int next = endOfLetters(text, end);
            unit = unit(text.substring(end, next), unit + 1);
            total = notTooLong(total + notTooLong(number(text, at, end), MILLIS[unit]), 1);
            at = next;
        }
        return total;
    }

    /** Each unit stands once at the most, behind the longer ones. */
    private static int unit(String name, int from) throws WrongValue {
        for (int unit = from; unit < UNITS.length; unit++) {
            if (UNITS[unit].equals(name)) {
                return unit;
            }
        }
        throw new WrongValue();
    }

    private static int endOfDigits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private static int endOfLetters(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z') {
            at++;
        }
        return at;
    }

    private static long number(String text, int from, int to) throws WrongValue {
        if (from == to) {
            throw new WrongValue();
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            number = notTooLong(number * 10 + text.charAt(i) - '0', 1);
        }
        return number;
    }

    /** The product, which cannot overflow where it is not too long. */
    private static long notTooLong(long count, long millis) throws WrongValue {
        if (count > LONGEST / millis) {
            throw new WrongValue("it is longer than 100 years");
        }
        return count * millis;
    }

    /** Only for text that looks like it: the JDK's parser starts up a good part of the JVM. */
    private static long iso(String text) throws WrongValue {
        Duration duration;
        try {
            duration = Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new WrongValue();
        }
        if (duration.isNegative()) {
            throw new WrongValue("it is negative");
        }
        notTooLong(duration.getSeconds(), 1000);
        long millis = notTooLong(duration.toMillis(), 1);
        if (millis == 0 && !duration.isZero()) {
            throw new WrongValue("it is shorter than a millisecond");
        }
        return millis;
    }
}
