package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restsession.core.store.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void aTimeIsUtcToTheSecond() {
        assertEquals("2026-11-23T05:00:00Z", Times.instant(Instant.parse("2026-11-23T05:00:00.999Z").toEpochMilli()));
        assertEquals("never", Times.instant(SessionRecord.NEVER));
        assertEquals("+292278994-08-17T07:12:55Z", Times.instant(Long.MAX_VALUE - 1));
        assertEquals("-292275055-05-16T16:47:04Z", Times.instant(Long.MIN_VALUE));
    }

    @Test
    void aLengthIsInItsTwoLargestUnits() {
        assertEquals("0s", Times.length(-5));
        assertEquals("0s", Times.length(999));
        assertEquals("59s", Times.length(59_999));
        assertEquals("1m", Times.length(60_000));
        assertEquals("29m12s", Times.length(Duration.parse("PT29M12S").toMillis()));
        assertEquals("1h", Times.length(Duration.parse("PT1H0M59S").toMillis()));
        assertEquals("1d23h", Times.length(Duration.parse("P1DT23H59M").toMillis()));
        assertEquals("never", Times.until(SessionRecord.NEVER, 0));
        assertEquals("1s", Times.until(2_000, 1_000));
    }
}
