package io.restsession.agent.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrintableTest {

    private final Printable onUtf8 = new Printable(StandardCharsets.UTF_8.newEncoder());
    private final Printable onAscii = new Printable(StandardCharsets.US_ASCII.newEncoder());

    @Test
    void whatCanBeReadStaysAsItIs() {
        String text = "plain ~ \\ \"text\" \u00e9 \u65e5\u672c \ud83d\ude00 ab\u2026";
        assertEquals(text, onUtf8.text(text));
    }

    @Test
    void whatSteersOrHidesIsWrittenOut() {
        assertEquals("\\u001B[2J\\u0007\\u000D\\u000A\\u0009\\u0000\\u007F\\u009B", onUtf8.text("\u001b[2J\u0007\r\n\t\0\u007f\u009b"));
        assertEquals("\\u2028\\u2029\\u202E\\u2066\\u200B\\uFEFF\\uE000", onUtf8.text("\u2028\u2029\u202e\u2066\u200b\ufeff\ue000"));
        assertEquals("\\uD83D \\uDE00", onUtf8.text("\ud83d \ude00"));
        assertEquals("\\uDB40\\uDC41", onUtf8.text("\udb40\udc41"));
    }

    @Test
    void whatTheTerminalLacksIsWrittenOut() {
        assertEquals("J\\u00F6rg \\uD83D\\uDE00 ab...", onAscii.text("J\u00f6rg \ud83d\ude00 ab\u2026"));
    }
}
