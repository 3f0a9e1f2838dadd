package io.restsession.core.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogTest {

    private static void sayAll() {
        Log.debug("d");
        Log.info("i");
        Log.warn("w");
        Log.error("e", null);
    }

    @ParameterizedTest
    @CsvSource({"OFF, ''", "ERROR, e", "WARN, we", "INFO, iwe", "DEBUG, diwe"})
    void levels(Log.Level level, String said) {
        try (CapturedLog log = new CapturedLog()) {
            Log.level(level);
            assertEquals(level == Log.Level.DEBUG, Log.isDebug());
            sayAll();
            StringBuilder letters = new StringBuilder();
            log.lines().forEach(line -> letters.append(line.charAt(line.length() - 1)));
            assertEquals(said, letters.toString());
        }
    }

    @Test
    void aLineSaysWhoseItIsAndHowBad() {
        try (CapturedLog log = new CapturedLog()) {
            Log.warn("Something", new IllegalStateException("broke"));
            assertEquals(List.of("[rest-session] WARN Something: java.lang.IllegalStateException: broke"), log.lines());
        }
    }

    @Test
    void anErrorShowsItsTrace() {
        try (CapturedLog log = new CapturedLog()) {
            Log.error("Something", new IllegalStateException("broke"));
            assertTrue(log.lines().size() > 2);
            assertTrue(log.lines().stream().anyMatch(line -> line.contains("LogTest.anErrorShowsItsTrace")));
        }
    }

    @Test
    void onceForEachKey() {
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 3; i++) {
                Log.warnOnce("LogTest one", "one");
                Log.warnOnce("LogTest two", "two");
                Log.errorOnce("LogTest three", "three", null);
            }
            assertEquals(3, log.lines().size(), log.lines().toString());
        }
    }

    /** Keys may come from clients: what is remembered is bounded, at the price of saying something again. */
    @Test
    void whatIsRememberedIsBounded() {
        try (CapturedLog log = new CapturedLog()) {
            for (int i = 0; i < 5000; i++) {
                Log.warnOnce("LogTest many " + i, "many");
            }
            assertEquals(5000, log.lines().size());
            Log.warnOnce("LogTest many 4999", "not again");
            assertEquals(5000, log.lines().size());
            Log.warnOnce("LogTest many 0", "again");
            assertEquals(5001, log.lines().size());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\u0085b", "a\u2028b", "a\u2029b", "a\u001bb", "a\0b"})
    void nobodyForgesALine(String message) {
        try (CapturedLog log = new CapturedLog()) {
            Log.warn(message);
            Log.warn("x", new IllegalStateException(message));
            assertEquals(List.of("[rest-session] WARN a b", "[rest-session] WARN x: java.lang.IllegalStateException: a b"), log.lines());
        }
    }

    @Test
    void anIdIsShortened() {
        assertEquals("-", Log.shortened(null));
        assertEquals("\u2026", Log.shortened("12345678"));
        assertEquals("abcd\u2026", Log.shortened("abcdefghijklmnopqrstuvwx"));
        assertFalse(Log.shortened("abcdefghi").contains("e"));
    }
}
