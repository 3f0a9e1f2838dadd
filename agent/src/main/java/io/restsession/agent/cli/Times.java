package io.restsession.agent.cli;

import io.restsession.core.store.SessionRecord;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as people read them: UTC, to the second. */
final class Times {

    private static final String NEVER = "never";

    private static final long[] UNIT_SECONDS = {86_400, 3_600, 60, 1};
    private static final String[] UNITS = {"d", "h", "m", "s"};

    private Times() {
    }

    static String instant(long epochMillis) {
        try {
            return epochMillis == SessionRecord.NEVER ? NEVER
                : Instant.ofEpochMilli(epochMillis).truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException | ArithmeticException e) {
            return String.valueOf(epochMillis);
        }
    }

    static String until(long epochMillis, long now) {
        return epochMillis == SessionRecord.NEVER ? NEVER : length(epochMillis - now);
    }

    /** The two largest units: {@code 29m12s}. */
    static String length(long millis) {
        long left = Math.max(0, millis / 1000);
        StringBuilder text = new StringBuilder(8);
        int units = 0;
        for (int i = 0; i < UNITS.length && units < 2; i++) {
            long count = left / UNIT_SECONDS[i];
            left %= UNIT_SECONDS[i];
            if (count > 0 || units > 0) {
                units++;
            }
            if (count > 0) {
                text.append(count).append(UNITS[i]);
            }
        }
        return text.length() == 0 ? "0s" : text.toString();
    }
}
