package io.restsession.core.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifeTimeTest {

    @ParameterizedTest
    @CsvSource({
        "30m, 1800000", "1h30m, 5400000", "45s, 45000", "7d, 604800000", "500ms, 500", "1d2h3m4s5ms, 93784005", "1h5ms, 3600005",
        "90m, 5400000", "PT30M, 1800000", "pt30m, 1800000", "P1DT1H, 90000000", "PT0.5S, 500", "PT1H-30M, 1800000",
        "1800000, 1800000", "1, 1", "0007, 7",
        "0, 0", "0s, 0", "PT0S, 0", "00, 0",
        "36525d, 3155760000000", "3155760000000, 3155760000000", "PT876600H, 3155760000000",
    })
    void allowed(String text, long millis) {
        assertEquals(millis, Given.setting("maxAge", text).read().maxAgeMillis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "m", "30 m", "30M", "30min", "1h30", "30m1h", "1m1m", "30m,", "1.5h", "+5m", "5-", "0x10", "\u0663m",
        "1_000", "P", "PT", "P1M", "P1Y", "PT5", "PTM", "1h30m ago", "--5m", "NaN", "m30", "30ms5s"})
    void refused(String text) {
        String mistake = Given.setting("maxAge", text).mistake();
        assertTrue(mistake.startsWith("rest.session.maxAge = \"" + text + "\" (agent argument): "), mistake);
        assertTrue(mistake.endsWith("allowed: 30m, 1h30m, 7d, 45s, 500ms, PT30M, 1800000 (milliseconds) or 0 (does not expire), "
            + "at most 100 years"), mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-30m", "-PT5M", "PT-5M", "-0"})
    void negative(String text) {
        assertTrue(Given.setting("maxAge", text).mistake().contains(": it is negative; allowed: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"36525d1ms", "36526d", "3155760000001", "9223372036854775807", "9223372036854775808", "18446744073709551617",
        "99999999999999999999999999999d", "9223372036854775d", "106751991168d", "PT876600H1S", "P106751991167D", "PT9223372036854775807S"})
    void tooLong(String text) {
        assertTrue(Given.setting("maxAge", text).mistake().contains(": it is longer than 100 years; allowed: "));
    }

    /** It would be 0 in milliseconds: for ever instead of no time. */
    @ParameterizedTest
    @ValueSource(strings = {"PT0.0001S", "PT0.000000001S"})
    void tooShort(String text) {
        assertTrue(Given.setting("maxAge", text).mistake().contains(": it is shorter than a millisecond; allowed: "));
    }
}
